package grantledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.Eventually;
import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import grantledger.standalone.running.Service;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both calls are played twice, with the same ids by design: once in peace, and once while both services are killed in
 * the middle of them. Afterwards the two logs and the two sets of views are alike.
 */
@Tag("system")
@Tag("slow")
@ExtendWith(OneSystem.class)
class KilledServicesTest {
    /** Of some 2 580 events in the end; the call of 2020 begins at about 1 520. */
    private static final List<Long> COMMAND_SERVICE_DIES_AT = List.of(60L, 2_000L);

    private static final List<Long> QUERY_SERVICE_DIES_AT = List.of(1_700L);

    @Test
    void killing_either_service_in_the_middle_changes_nothing_in_the_outcome(TestSystem peace) throws Exception {
        peace.demo();
        try (var war = TestSystem.start()) {
            var ofCommands = killing(war, war.local().command(), COMMAND_SERVICE_DIES_AT);
            var ofQueries = killing(war, war.local().query(), QUERY_SERVICE_DIES_AT);
            var loaded = playUntilThrough(war.local());
            assertThat(Stream.concat(ofCommands.join().stream(), ofQueries.join().stream()))
                    .as("how far the log had come at each kill, of %d", loaded.position())
                    .hasSize(3)
                    .allSatisfy(size -> assertThat(size).isLessThan(loaded.position()));

            var events = war.log().eventsPerStreamWhenAllAreRegistered();
            assertThat(war.log().holes()).isEmpty();
            assertThat(events).isEqualTo(sameStreams(peace.log().eventsPerStreamWhenAllAreRegistered(), events));
            assertThat(views(war.local(), loaded)).isEqualTo(views(peace.local(), loaded));
        }
    }

    /** Beside whatever else happens; the answer is how far the log had come each time. */
    private static CompletableFuture<List<Long>> killing(TestSystem system, Service service, List<Long> at) {
        return CompletableFuture.supplyAsync(
                () -> at.stream().map(events -> killAt(events, system, service)).toList(), Thread::startVirtualThread);
    }

    private static long killAt(long events, TestSystem system, Service service) {
        Eventually.see(system.log()::size, size -> size >= events);
        service.kill();
        long size = system.log().size();
        service.launch();
        service.awaitReady();
        return size;
    }

    private static Loaded playUntilThrough(LocalSystem system) {
        return Eventually.succeeds(
                () -> loading(system, "2020")
                        .after(loading(system, "2018").play())
                        .play(),
                UncheckedIOException.class);
    }

    private static Loading loading(LocalSystem system, String year) {
        return new Loading(
                Scenario.of(year),
                new ServiceClient(system.command().url()),
                system.tokens(),
                new Screen(new PrintStream(OutputStream.nullOutputStream()), false));
    }

    private static Map<String, Long> sameStreams(Map<String, Long> events, Map<String, Long> others) {
        Set<String> streams =
                others.keySet().stream().map(KilledServicesTest::stream).collect(Collectors.toSet());
        var same = new TreeMap<>(events);
        same.keySet().removeIf(key -> !streams.contains(stream(key)));
        return same;
    }

    private static String stream(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static List<String> views(LocalSystem system, Loaded loaded) {
        var views = new ServiceClient(system.query().url());
        var token = system.tokens().of(Person.OLLE);
        return Stream.of("/api/calls/%s", "/api/applications?callId=%s&size=500", "/api/grants?callId=%s&size=500")
                .map(path -> path.formatted(loaded.callId()))
                .map(path -> views.getAfter(loaded.position(), path, token).body())
                .flatMap(answer -> answer.has("rows") ? answer.path("rows").valueStream() : Stream.of(answer))
                .map(KilledServicesTest::comparable)
                .sorted()
                .toList();
    }

    /** Without what differs between two runs: positions, the order of registration, and what other calls add. */
    private static String comparable(JsonNode row) {
        List.of("position", "diaryNumber", "doubleFunding")
                .forEach(field -> row.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field)));
        return row.toString();
    }
}
