package grantledger.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.Apart;
import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
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
    private static final int LONGEST_HALF_OPEN_MS = 20_000;

    /** What one request was answered, and whether it was sent again because the first answer was slow. */
    private record Seen(Attack attack, Reply reply, Verdict verdict, boolean again) {}

    private TestSystem system;
    private final Map<Kind, Integer> sent = new EnumMap<>(Kind.class);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final TreeSet<Long> answered = new TreeSet<>();
    private final Map<String, List<Long>> effects = new HashMap<>();
    private final List<Seen> faults = new ArrayList<>();
    private int slowAtFirst;
    private int sentOnByForms;

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
        Attacks attacks = new Attacks(system, seed);
        long before = system.log().size();
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
            for (Socket socket : halfOpen) {
                assertHungUp(socket);
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
        assertThat(system.log().commandsOf(ConsoleForms.people(), before))
                .as("what was recorded by forms led to what they brought about, seed %d", seed)
                .isLessThanOrEqualTo(sentOnByForms);
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
        List<String> services = List.of(
                system.local().console().url(),
                system.local().query().url(),
                system.local().command().url());
        for (int i = 0; i < HALF_OPEN; i++) {
            int port = URI.create(services.get(i % services.size())).getPort();
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream()
                    .write((i % 2 == 0
                                    ? "POST /api/commands/announce-call HTTP/1.1\r\nHost: a\r\nX-"
                                    : "POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    /** A command-service leaves a batch as long as its sender may take over it, which is longer than this. */
    private void assertHungUp(Socket socket) throws IOException {
        if (socket.getPort() == URI.create(system.local().command().url()).getPort()) {
            return;
        }
        socket.setSoTimeout(LONGEST_HALF_OPEN_MS);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            return; // hung up as well
        }
    }

    /** A slow answer counts if it is slow again, where the request may be sent twice; others use the machine, too. */
    private static Seen seen(Attack attack) throws IOException {
        Reply reply = Reply.to(attack);
        boolean again = reply.milliseconds() > Verdict.PATIENCE && (reply.status() >= 400 || attack.isRead());
        Reply last = again ? Reply.to(attack) : reply;
        return new Seen(attack, last, Verdict.on(attack, last), again);
    }

    private void count(Seen seen) {
        sent.merge(seen.attack().kind(), 1, Integer::sum);
        statuses.merge(seen.reply().status(), 1, Integer::sum);
        answered.addAll(seen.verdict().positions());
        slowAtFirst += seen.again() ? 1 : 0;
        sentOnByForms += seen.attack().kind() == Kind.FORMS && seen.reply().status() / 100 == 3 ? 1 : 0;
        if (seen.verdict().fault() != null || isSecondEffect(seen)) {
            faults.add(seen);
        }
    }

    /** Of a key, whose first answer is told again. */
    private boolean isSecondEffect(Seen seen) {
        List<Long> positions = seen.verdict().positions();
        if (seen.attack().kind() != Kind.KEYS || positions.isEmpty()) {
            return false;
        }
        String key = seen.attack().header("Idempotency-Key");
        return !positions.equals(effects.computeIfAbsent(key, _ -> positions));
    }

    private void report(long seed, Attacks attacks) {
        System.out.printf(
                "Hostile requests (seed %d): %d of %d operations, by kind %s, by status %s, slow at first %d, at fault"
                        + " %d%n",
                seed,
                sent.values().stream().mapToInt(Integer::intValue).sum(),
                attacks.operations(),
                sent,
                statuses,
                slowAtFirst,
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
