package grantledger.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness over HTTP, as c2sp.org/tlog-witness has it. */
class WitnessTest {

    private static final String ORIGIN = "grants.example/log";
    private static final Instant NOW = Instant.parse("2026-09-18T00:00:00Z");

    @TempDir
    private Path folder;

    private final MadeKey key = MadeKey.of(ORIGIN);
    private final MadeLog log = new MadeLog(ORIGIN);
    private final List<String> journal = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        server = start("witness.example/w1", NOW);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    private WitnessServer start(String name, Instant now) throws IOException {
        return WitnessServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.resolve("state"),
                name,
                List.of(key.ofLog()),
                Clock.fixed(now, ZoneOffset.UTC),
                journal::add);
    }

    private void restart(Instant now) throws IOException {
        server.close();
        server = start("another.example", now);
    }

    private void grow(int leaves) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            log.add(("leaf " + log.size()).getBytes(UTF_8));
        }
    }

    private String request(int old, int size, MadeKey... keys) {
        String proof = old == 0 ? "" : MadeLog.lines(log.consistency(old, size));
        return "old " + old + "\n" + proof + "\n" + log.checkpoint(size, keys);
    }

    private HttpResponse<String> add(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/add-checkpoint")).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> latest(String origin) throws IOException, InterruptedException {
        String id = Hash.of(origin.getBytes(UTF_8)).hexadecimal();
        return send(HttpRequest.newBuilder(uri("/" + id + "/checkpoint")));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Optional<Instant> cosigned(String note) {
        return Checkpoint.read(note.getBytes(UTF_8)).note().signedBy(List.of(server.key())).stream()
                .map(Signed::at)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cosigns_the_first_checkpoint_and_every_one_that_continues_the_last() throws Exception {
        grow(20);
        HttpResponse<String> first = add(request(0, 13, key));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(cosigned(log.checkpoint(13, key) + first.body())).contains(NOW);
        assertThat(add(request(13, 20, key)).statusCode()).isEqualTo(200);
        assertThat(add(request(20, 20, key)).statusCode()).isEqualTo(200);
        assertThat(journal).contains("POST /add-checkpoint 200");
    }

    @Test
    void shows_the_last_checkpoint_with_the_signatures_that_it_verified() throws Exception {
        grow(5);
        MadeKey stranger = MadeKey.of("stranger.example");
        String cosignature = add(request(0, 5, key, stranger)).body();
        assertThat(latest(ORIGIN).statusCode()).isEqualTo(200);
        assertThat(latest(ORIGIN).body()).isEqualTo(log.checkpoint(5, key) + cosignature);
        assertThat(latest("other.example").statusCode()).isEqualTo(404);
    }

    @Test
    void answers_400_to_what_is_no_request() throws Exception {
        grow(3);
        String good = request(0, 3, key);
        for (String bad : List.of(
                "",
                "old 0",
                good.replace("old 0", "old 00"),
                good.replace("old 0", "old x"),
                good.replace("old 0\n", "old 0\nAAAA\n"),
                good.replace("old 0\n", "old 0\n" + (Hash.EMPTY + "\n").repeat(64)),
                good.strip(),
                good + "x".repeat(140_000))) {
            assertThat(add(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(add(good.replace("old 0\n", "old 4\n")).statusCode()).isEqualTo(400);
    }

    @Test
    void answers_404_to_a_log_that_it_does_not_know() throws Exception {
        MadeLog other = new MadeLog("other.example");
        other.add(new byte[0]);
        assertThat(add("old 0\n\n" + other.checkpoint(1, MadeKey.of("other.example")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answers_403_where_the_logs_signature_is_missing_or_false() throws Exception {
        grow(3);
        assertThat(add(request(0, 3, MadeKey.of(ORIGIN))).statusCode()).isEqualTo(403);
        String resigned = request(0, 3, key).replace("\n3\n", "\n4\n");
        assertThat(add(resigned).statusCode()).isEqualTo(403);
    }

    @Test
    void answers_409_with_the_size_that_it_remembers() throws Exception {
        grow(20);
        add(request(0, 13, key));
        for (String other : List.of(request(0, 20, key), request(12, 20, key), request(14, 20, key))) {
            HttpResponse<String> answer = add(other);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("13\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        }
    }

    @Test
    void answers_422_to_another_history_and_keeps_what_it_remembers() throws Exception {
        grow(20);
        add(request(0, 13, key));
        MadeLog other = new MadeLog(ORIGIN);
        for (int leaf = 0; leaf < 20; leaf++) {
            other.add(new byte[] {(byte) leaf});
        }
        String forked = "old 13\n" + MadeLog.lines(other.consistency(13, 20)) + "\n" + other.checkpoint(20, key);
        assertThat(add(forked).statusCode()).isEqualTo(422);
        assertThat(add("old 13\n\n" + other.checkpoint(13, key)).statusCode()).isEqualTo(422);
        assertThat(add("old 13\n\n" + log.checkpoint(20, key)).statusCode()).isEqualTo(422);
        assertThat(add(request(13, 20, key)).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_422_to_a_proof_from_nothing_and_to_another_root_of_nothing() throws Exception {
        grow(3);
        assertThat(add(request(0, 3, key).replace("old 0\n", "old 0\n" + Hash.EMPTY + "\n"))
                        .statusCode())
                .isEqualTo(422);
        String text = ORIGIN + "\n0\n" + log.root(1).base64() + "\n";
        assertThat(add("old 0\n\n" + text + "\n" + key.sign(text)).statusCode()).isEqualTo(422);
        assertThat(add(request(0, 0, key)).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_405_and_404_to_what_is_not_asked_here() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/add-checkpoint"))).statusCode())
                .isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(uri("/"))).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(uri("/../witness.key"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void remembers_over_a_restart_its_key_and_every_log_and_no_clock_that_was_set_back() throws Exception {
        grow(20);
        add(request(0, 13, key));
        String vkey = server.key().vkey();
        restart(NOW.minusSeconds(3600));
        assertThat(server.key().vkey()).isEqualTo(vkey).startsWith("witness.example/w1+");
        assertThat(add(request(0, 20, key)).statusCode()).isEqualTo(409);
        assertThat(cosigned(log.checkpoint(20, key) + add(request(13, 20, key)).body()))
                .contains(NOW);
    }

    @Test
    void keeps_its_key_from_others_and_refuses_one_that_others_may_read() throws Exception {
        Path secret = folder.resolve("state/witness.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        server.close();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> start("w", NOW))
                .isInstanceOf(Malformed.class)
                .hasMessageEndingWith("chmod 600 takes that from them");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        server = start("w", NOW);
    }

    @Test
    void is_alone_with_its_memory() {
        assertThatThrownBy(() -> start("w", NOW)).hasMessageStartingWith("another witness has the folder");
    }

    @Test
    void cosigns_nothing_where_its_memory_is_damaged() throws Exception {
        grow(20);
        add(request(0, 13, key));
        Path memory = folder.resolve("state/" + Hash.of(ORIGIN.getBytes(UTF_8)).hexadecimal() + ".checkpoint");
        Files.writeString(memory, Files.readString(memory).replace("\n13\n", "\n12\n"));
        assertThat(add(request(13, 20, key)).statusCode()).isEqualTo(500);
        assertThat(add(request(0, 20, key)).statusCode()).isEqualTo(500);
    }

    @Test
    void of_many_requests_at_once_one_goes_on_from_each_size() throws Exception {
        grow(40);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int size = 1; size <= 40; size++) {
            String body = request(0, size, key);
            requests.add(() -> add(body).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> code : threads.invokeAll(requests)) {
                codes.add(code.get());
            }
            assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
            assertThat(codes).filteredOn(code -> code == 409).hasSize(39);
        }
    }
}
