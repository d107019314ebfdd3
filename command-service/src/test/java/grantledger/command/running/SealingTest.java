package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.call.Calls;
import grantledger.command.publishing.SealingCommand;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvent;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service as it seals its log, and what an operator may ask of its keys. */
@Tag("server")
@Tag("slow")
class SealingTest {

    @TempDir
    private Path folder;

    private final Map<String, Object> properties = Machine.running().newDatabase();

    @BeforeEach
    void topic() {
        properties.put("grantledger.sealing.topic", properties.get("grantledger.kafka.topic") + ".checkpoints");
        properties.put("grantledger.sealing.keys", folder.resolve("keys"));
        properties.put("grantledger.sealing.origin", "example.org/grants");
    }

    private int run(String... words) {
        return SealingCommand.run(Stream.concat(
                        Stream.of(words),
                        properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new));
    }

    private List<VerifierKey> verifiers() {
        return new KeyDirectory(folder.resolve("keys")).verifiers();
    }

    private static void append(Service service) {
        UUID call = UUID.randomUUID();
        CallAnnounced announced = new CallAnnounced(call, Calls.terms(), null);
        service.bean("eventLog", EventLog.class)
                .append(new Append(
                        List.of(NewEvent.of(call, 1, UUID.randomUUID(), announced, Event.CODEC)),
                        List.of(),
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "olle.officer",
                        "given",
                        UUID.randomUUID()));
    }

    private static JsonNode health(Service service) {
        return Json.mapper()
                .readTree(service.send(
                                Service.token("auditor", "AUDITOR"),
                                HttpRequest.newBuilder(service.at("/actuator/health")))
                        .body())
                .required("components")
                .required("sealing");
    }

    private static boolean says(Service service, String status, String trouble) {
        JsonNode health = health(service);
        return health.required("status").stringValue().equals(status)
                && health.at("/details/trouble").asString("").contains(trouble);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(50);
        }
    }

    private static List<String> notes(Service service) {
        return JdbcClient.create(service.bean("dataSource", DataSource.class))
                .sql("select note from checkpoint order by origin, size")
                .query(String.class)
                .list();
    }

    @Test
    void says_that_there_is_no_key_and_seals_from_when_one_is_made_and_with_both_after_a_rotation() throws Exception {
        try (Service service = Service.start(properties)) {
            append(service);
            await("without a key", () -> says(service, "DEGRADED", "No signing key in"));
            assertThat(run("keys", "make")).isZero();
            await(
                    "sealed",
                    () -> says(service, "UP", "")
                            && health(service).at("/details/sealed").intValue() == 1);
            assertThat(verifiers()).extracting(VerifierKey::name).containsExactly("example.org/grants");
            assertThat(run("keys", "make")).as("over another").isOne();
            assertThat(run("keys", "rotate")).isZero();
            assertThat(verifiers()).hasSize(2);
            append(service);
            await("sealed again", () -> notes(service).size() == 2);
            assertThat(notes(service))
                    .extracting(note -> SignedNote.of(note).signedBy(verifiers()))
                    .containsExactly(List.of(verifiers().getFirst()), verifiers());
            assertThat(run("keys", "export")).isZero();
            assertThat(run("origin", "anew")).as("for no reason").isOne();
            assertThat(run("origin", "anew", "even-so")).isZero();
            await("under a new name", () -> notes(service).getLast().startsWith("example.org/grants/2\n3\n"));
        }
    }

    @Test
    void a_log_that_is_given_no_name_is_called_by_its_id() {
        properties.put("grantledger.sealing.origin", "");
        try (Service service = Service.start(properties)) {
            assertThat(run("keys", "make")).isZero();
            UUID id = service.bean("eventReader", EventReader.class).logId();
            assertThat(verifiers()).extracting(VerifierKey::name).containsExactly("localhost/grantledger/" + id);
        }
    }

    @Test
    void what_was_changed_behind_the_logs_back_is_told_with_its_position() throws Exception {
        assertThat(SealingCommand.isAskedFor("keys", "make")).isTrue();
        assertThat(SealingCommand.isAskedFor("topic", "anew")).isFalse();
        try (Service service = Service.start(properties)) {
            append(service);
            append(service);
            JdbcClient owner = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                    properties.get("grantledger.log.url").toString(), "log_owner", "owner"));
            owner.sql("alter table event disable trigger event_is_immutable").update();
            owner.sql("update event set payload = '{}' where position = 2").update();
            owner.sql("alter table event enable trigger event_is_immutable").update();
            assertThat(run("keys", "make")).isZero();
            await("it is down", () -> says(service, "DOWN", "The event at position 2 was changed"));
            assertThat(notes(service)).isEmpty();
        }
    }

    @Test
    void an_instance_without_keys_says_so_where_nobody_seals() throws Exception {
        properties.put("grantledger.sealing.keys", "");
        try (Service service = Service.start(properties)) {
            append(service);
            await("it stands still", () -> says(service, "DEGRADED", "Nothing is sealed"));
            assertThat(health(service).at("/details/lag").intValue()).isOne();
            assertThat(service.send(null, HttpRequest.newBuilder(service.at("/actuator/prometheus")))
                            .body())
                    .contains("grantledger_sealing_lag 1.0");
            assertThat(run("keys", "make")).isOne();
        }
    }
}
