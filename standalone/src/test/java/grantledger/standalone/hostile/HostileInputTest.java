package grantledger.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.Apart;
import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No request brings a service down, hangs, or has an effect that its answer does not tell. A run is repeated with {@code
 * -Dgrantledger.hostile.seed}, and each request at fault is printed as it can be sent by hand.
 */
@Tag("system")
@ExtendWith(OneSystem.class)
class HostileInputTest {

    private static final int AT_ONCE = 4;
    private static final int MOST_SHOWN = 20;
    private static final int HALF_OPEN = 24;

    /** What one request was answered. */
    private record Seen(Attack attack, Reply reply, Verdict verdict) {}

    private TestSystem system;
    private final Map<Kind, Integer> sent = new EnumMap<>(Kind.class);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final TreeSet<Long> answered = new TreeSet<>();
    private final List<Seen> faults = new ArrayList<>();

    @Test
    void two_thousand_requests_are_withstood(TestSystem shared) throws Exception {
        withstand(2_000, shared);
    }

    @Test
    @Tag("slow")
    void twenty_thousand_requests_are_withstood(@Apart TestSystem apart) throws Exception {
        withstand(20_000, apart);
    }

    private void withstand(int requests, TestSystem withstanding) throws Exception {
        system = withstanding;
        long seed = Long.getLong("grantledger.hostile.seed", System.nanoTime());
        long before = system.log().size();
        Attacks attacks = new Attacks(system, seed);
        List<Socket> halfOpen = halfOpen();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Kind> kinds = kinds(requests, new Random(seed));
            for (int from = 0; from < kinds.size(); from += 200) {
                List<Callable<Seen>> some = new ArrayList<>();
                for (Kind kind : kinds.subList(from, Math.min(kinds.size(), from + 200))) {
                    Attack attack = attacks.next(kind);
                    some.add(() -> seen(attack));
                }
                for (Future<Seen> each : threads.invokeAll(some)) {
                    count(each.get());
                }
            }
        } finally {
            for (Socket socket : halfOpen) {
                socket.close();
            }
        }
        report(seed, attacks);
        assertThat(faults).as("requests at fault, seed %d", seed).isEmpty();
        assertThat(system.log().recordedBy(Attacks.SUBJECT, before))
                .as("what was recorded was answered so, seed %d", seed)
                .isNotEmpty()
                .isSubsetOf(answered);
        assertThat(sent.get(Kind.UNICODE)).isGreaterThanOrEqualTo(100);
        assertThat(sent.get(Kind.MONEY)).isGreaterThanOrEqualTo(50);
        assertThat(sent.get(Kind.ORGANISATION_NUMBERS)).isGreaterThanOrEqualTo(40);
        assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(requests);
        system.assertReady();
    }

    private static List<Kind> kinds(int requests, Random chance) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.addAll(Collections.nCopies(Math.max(kind.least(), requests * kind.share() / 100), kind));
        }
        Collections.shuffle(kinds, chance);
        return kinds;
    }

    /** Clients that begin a request and say no more, for as long as the others go on. */
    private List<Socket> halfOpen() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        List<String> services =
                List.of(system.local().command().url(), system.local().query().url());
        for (int i = 0; i < HALF_OPEN; i++) {
            int port = URI.create(services.get(i % services.size())).getPort();
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream()
                    .write((i % 4 < 2
                                    ? "POST /api/commands/announce-call HTTP/1.1\r\nHost: a\r\nX-"
                                    : "POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    /** A slow answer counts if it is slow again, where the request may be sent twice; others use the machine, too. */
    private static Seen seen(Attack attack) throws IOException {
        Reply reply = Reply.to(attack);
        if (reply.milliseconds() > Verdict.PATIENCE && (reply.status() >= 400 || attack.isRead())) {
            reply = Reply.to(attack);
        }
        return new Seen(attack, reply, Verdict.on(attack, reply));
    }

    private void count(Seen seen) {
        sent.merge(seen.attack().kind(), 1, Integer::sum);
        statuses.merge(seen.reply().status(), 1, Integer::sum);
        answered.addAll(seen.verdict().positions());
        if (seen.verdict().fault() != null) {
            faults.add(seen);
        }
    }

    private void report(long seed, Attacks attacks) {
        System.out.printf(
                "Hostile requests (seed %d): %d of %d operations, by kind %s, by status %s, at fault %d%n",
                seed,
                sent.values().stream().mapToInt(Integer::intValue).sum(),
                attacks.operations(),
                sent,
                statuses,
                faults.size());
        faults.stream()
                .limit(MOST_SHOWN)
                .forEach(it -> System.out.printf(
                        "--- %s: %s%n--- answered%n%s%n%.500s%n",
                        it.verdict().fault(),
                        it.attack(),
                        it.reply().head(),
                        it.reply().text()));
    }
}
