package grantledger.query.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.TreeHash;
import grantledger.projections.storing.HistoryRows;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An instance of its own, to which a log's checkpoints come over Kafka. */
@Tag("server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogTilesTest {

    private static final String ORIGIN = "log.example";
    private static final int EVENTS = 300;
    private static final String EVENTS_AFTER =
            "select " + HistoryRows.columns() + " from history where position > ? order by position";

    @TempDir
    private static Path directory;

    private static final GrowingTree TREE = new GrowingTree();
    private static final String CHECKPOINTS = Servers.topic();
    private static UUID log;
    private static SigningKey key;
    private static Relay relay;
    private static Service service;
    private static String note;

    @BeforeAll
    static void seal() throws Exception {
        key = new SigningKey(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Path vkeys = directory.resolve("vkeys");
        Files.writeString(vkeys, "# of the log\n" + key.verifier().text() + "\n");
        String events = Servers.topic();
        relay = new Relay(events);
        service = new Service(
                Servers.database(),
                events,
                "--grantledger.proof.checkpoints-topic=" + CHECKPOINTS,
                "--grantledger.proof.verifier-keys=" + vkeys,
                "--grantledger.proof.recheck-every=20ms");
        for (int i = 0; i < EVENTS; i++) {
            UUID call = UUID.randomUUID();
            relay.append(call, Given.announced(call, 1_000));
        }
        relay.acknowledged();
        service.get("/api/calls").after(EVENTS).ok();
        log = service.database()
                .sql("select log from generation")
                .query(UUID.class)
                .single();
        publish();
        awaitHealth("/provenPosition", String.valueOf(EVENTS));
    }

    @AfterAll
    static void close() {
        service.close();
        relay.close();
    }

    @Test
    @Order(1)
    void shows_the_last_checkpoint_to_anybody_as_it_was_signed() {
        HttpResponse<String> answer =
                service.get("/log/checkpoint").withToken(null).answer();

        assertThat(answer.body()).isEqualTo(note);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    @Order(1)
    void shows_the_tiles_by_which_anybody_can_compute_the_root() throws Exception {
        byte[] first = bytes("/log/tile/0/000");
        byte[] second = bytes("/log/tile/0/001.p/44");
        byte[] above = bytes("/log/tile/1/000.p/1");

        GrowingTree own = new GrowingTree();
        for (byte[] tile : List.of(first, second)) {
            for (int at = 0; at < tile.length; at += TreeHash.LENGTH) {
                own.add(Arrays.copyOfRange(tile, at, at + TreeHash.LENGTH), full -> {});
            }
        }
        assertThat(own.root())
                .isEqualTo(Checkpoint.of(SignedNote.of(note).text()).root());
        assertThat(above).hasSize(TreeHash.LENGTH);
        assertThat(bytes("/log/tile/0/001.p/7")).isEqualTo(Arrays.copyOf(second, 7 * TreeHash.LENGTH));
    }

    @Test
    @Order(1)
    void has_no_tile_that_is_not_sealed_and_none_of_another_name() {
        for (String path : List.of(
                "0/001",
                "0/001.p/45",
                "0/002",
                "1/000",
                "0/1",
                "0/000.p/0",
                "0/000.p/256",
                "0/x000/000",
                "9/000",
                "x")) {
            assertThat(service.get("/log/tile/%s", path).withToken(null).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(1)
    void shows_the_leaves_themselves_to_an_auditor() throws Exception {
        ByteBuffer entries = ByteBuffer.wrap(service.get("/log/tile/entries/001.p/44")
                .as("rev", "AUDITOR")
                .begun()
                .body()
                .readAllBytes());
        byte[] tile = bytes("/log/tile/0/001.p/44");
        for (int i = 0; i < 44; i++) {
            byte[] leaf = new byte[Short.toUnsignedInt(entries.getShort())];
            entries.get(leaf);
            assertThat(new String(leaf, UTF_8)).contains("\"type\":\"CallAnnounced\",\"v\":2");
            assertThat(TreeHash.leaf(leaf))
                    .isEqualTo(Arrays.copyOfRange(tile, i * TreeHash.LENGTH, (i + 1) * TreeHash.LENGTH));
        }
        assertThat(entries.hasRemaining()).isFalse();
        assertThat(service.get("/log/tile/entries/000").status())
                .as("an officer")
                .isEqualTo(403);
        assertThat(service.get("/log/tile/entries/000").withToken(null).status())
                .isEqualTo(401);
    }

    @Test
    @Order(1)
    void says_in_health_and_metrics_how_far_it_is_proven() {
        JsonNode proof = health();

        assertThat(proof.at("/status").stringValue()).isEqualTo("UP");
        assertThat(proof.at("/details/origin").stringValue()).isEqualTo(ORIGIN);
        assertThat(metrics())
                .contains("grantledger_query_proof_position 300.0")
                .contains("grantledger_query_proof_differs 0.0");
    }

    @Test
    @Order(2)
    void stays_proven_when_the_views_are_rebuilt() throws Exception {
        assertThat(service.get("/api/rebuild").as("ada", "ADMIN").post().status())
                .isEqualTo(202);
        long began = System.nanoTime();
        while (service.get("/api/status").ok().at("/generation").intValue() < 2) {
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(60).toNanos());
            Thread.sleep(100);
        }
        double rounds = rounds();
        while (rounds() < rounds + 2) {
            assertThat(System.nanoTime() - began)
                    .isLessThan(Duration.ofSeconds(60).toNanos());
            Thread.sleep(100);
        }

        assertThat(health().at("/status").stringValue()).isEqualTo("UP");
        assertThat(service.get("/log/checkpoint").answer().body()).isEqualTo(note);
    }

    private static double rounds() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("grantledger_query_proof_rounds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void goes_down_with_the_first_position_that_differs() throws Exception {
        service.database()
                .sql("update history set actor = 'bo' where position = 211")
                .update();

        awaitHealth("/firstDifferingPosition", "211");
        assertThat(health().at("/status").stringValue()).isEqualTo("DOWN");
        assertThat(health().at("/details/reason").stringValue()).contains("Position 211 is not the event");
        assertThat(metrics()).contains("grantledger_query_proof_differs 1.0");
        assertThat(service.get("/log/checkpoint").withToken(null).status())
                .as("what was found right is still shown")
                .isEqualTo(200);
    }

    private static void publish() throws Exception {
        long from = TREE.size();
        List<StoredEvent> events = service.database()
                .sql(EVENTS_AFTER)
                .param(from)
                .query((row, _) -> HistoryRows.event(row))
                .list();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        events.forEach(event -> {
            byte[] hash = TreeHash.leaf(Leaf.bytes(Leaf.VERSION, event));
            leaves.writeBytes(hash);
            TREE.add(hash, full -> {});
        });
        String text = new Checkpoint(ORIGIN, TREE.size(), TREE.root()).text();
        note = new SignedNote(text, List.of(key.sign(text))).written();
        SealedRange range = new SealedRange(log, ORIGIN, from, TREE.size(), leaves.toByteArray(), null, note);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(CHECKPOINTS, 0, null, range.written()))
                    .get();
        }
    }

    private static void awaitHealth(String detail, String value) throws InterruptedException {
        long began = System.nanoTime();
        while (!health().at("/details" + detail).asString("").equals(value)) {
            assertThat(System.nanoTime() - began)
                    .as("%s", health())
                    .isLessThan(Duration.ofSeconds(30).toNanos());
            Thread.sleep(50);
        }
    }

    private static JsonNode health() {
        return service.get("/actuator/health").as("auditor", "AUDITOR").body().at("/components/proof");
    }

    private static String metrics() {
        return service.get("/actuator/prometheus").answer().body();
    }

    private static byte[] bytes(String path) throws Exception {
        var answer = service.get(path).withToken(null).begun();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().readAllBytes();
    }
}
