package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.eventlog.sealing.SealingStopped.EventDiffers;
import grantledger.eventlog.sealing.SealingStopped.HistoryLost;
import grantledger.eventlog.sealing.SealingStopped.StrangeRecord;
import grantledger.eventlog.sealing.SealingStopped.TreeDiffers;
import grantledger.format.Json;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the sealer refuses to sign, and the way out where history was lost. */
@Tag("server")
@Tag("slow")
class StoppedSealingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    private SealedLog log;

    @BeforeEach
    void open() {
        log = new SealedLog(folder);
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** The database as it was when the log ended at a position, and what was sealed by then; as a backup has it. */
    private void putBackTo(long position) {
        log.tamper("cosignature", "delete from cosignature where size > " + position);
        log.tamper("checkpoint", "delete from checkpoint where size > " + position);
        log.tamper("tile", "delete from tile where (number + 1) * 256 > " + position);
        log.tamper("event", "delete from event where position > " + position);
    }

    private void sealTwice(int first, int second) throws InterruptedException {
        log.append(first);
        log.seal();
        log.append(second);
        log.seal();
    }

    private SealingOperations operations() {
        return new SealingOperations(log.sealing, SealedLog.LOCK);
    }

    @Test
    void an_event_that_was_changed_before_it_was_sealed_is_never_signed() throws Exception {
        sealTwice(2, 3);
        log.append(4);
        log.tamper("event", "update event set payload = '{}' where position = 8");
        log.start();
        assertThat(log.awaitFailure(EventDiffers.class).position()).isEqualTo(8);
        assertThat(log.last().size()).isEqualTo(5);
        assertThat(log.records()).hasSize(2);
    }

    @Test
    void an_event_under_another_commands_name_is_never_signed() throws Exception {
        log.append(1);
        log.tamper("event", "update event set metadata = replace(metadata::text, 'take-note', 'take-nots')::json");
        log.start();
        assertThat(log.awaitFailure(EventDiffers.class).position()).isOne();
    }

    @Test
    void an_event_that_was_removed_is_not_passed_over() throws Exception {
        sealTwice(2, 3);
        log.append(4);
        log.tamper("event", "delete from event where position = 7");
        log.start();
        assertThat(log.awaitFailure(EventDiffers.class).position()).isEqualTo(7);
    }

    @Test
    void an_event_that_was_changed_with_its_hash_after_it_had_been_sealed_stops_the_next_turn() throws Exception {
        sealTwice(2, 300);
        log.tamper("event", "update event set leaf_hash = sha256('') where position = 301");
        log.start();
        assertThat(log.awaitFailure(EventDiffers.class).position()).isEqualTo(301);
    }

    @Test
    void an_event_whose_content_was_changed_after_it_had_been_sealed_stops_the_next_turn() throws Exception {
        sealTwice(2, 300);
        log.tamper("event", "update event set payload = '{}' where position = 260");
        log.start();
        assertThat(log.awaitFailure(EventDiffers.class).position()).isEqualTo(260);
    }

    @Test
    void a_tile_that_was_changed_stops_the_next_turn() throws Exception {
        sealTwice(2, 700);
        log.tamper(
                "tile",
                "update tile set hashes = set_byte(hashes, 77, (get_byte(hashes, 77) + 1) % 256)"
                        + " where number = 1");
        log.start();
        assertThat(log.awaitFailure(TreeDiffers.class)).hasMessageContaining("up to size 702");
        log.append(1);
        assertThat(log.last().size()).isEqualTo(702);
    }

    @Test
    void a_tile_that_was_removed_stops_the_next_turn() throws Exception {
        sealTwice(2, 700);
        log.tamper("tile", "delete from tile where number = 0");
        log.start();
        log.awaitFailure(TreeDiffers.class);
    }

    @Test
    void a_log_that_has_lost_its_end_is_not_sealed_on_where_the_topic_tells_more() throws Exception {
        sealTwice(20, 30);
        putBackTo(20);
        Files.delete(folder.resolve("keys/last-published"));
        log.append(40);
        log.start();
        assertThat(log.awaitFailure(HistoryLost.class))
                .hasMessageContaining("A checkpoint of size 50 was published as " + SealedLog.NAME
                        + ", which this log does not have; its last is of size 20");
        assertThat(log.last().size()).isEqualTo(20);
        assertThat(log.records()).hasSize(2);
    }

    @Test
    void it_is_known_where_the_keys_are_too_what_was_published() throws Exception {
        sealTwice(20, 30);
        putBackTo(20);
        log.append(40);
        log.topic = new grantledger.eventlog.relaying.EventsTopic(
                grantledger.format.brokers.Brokers.at("127.0.0.1:1"), "away", 1, (short) 1);
        log.start();
        log.awaitFailure(HistoryLost.class);
        assertThat(log.last().size()).isEqualTo(20);
    }

    @Test
    void what_somebody_else_has_written_into_the_topic_stops_it() throws Exception {
        sealTwice(2, 3);
        try (OrderedTopic topic = OrderedTopic.open(log.topic)) {
            topic.send("?", "hello".getBytes(StandardCharsets.UTF_8));
        }
        log.start();
        log.awaitFailure(StrangeRecord.class);
    }

    @Test
    void another_root_of_the_same_size_in_the_topic_stops_it() throws Exception {
        sealTwice(2, 3);
        String text = SealedLog.NAME + "\n5\n" + java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        var note = new SignedNote(text, SignedNote.of(log.last().note()).signatures());
        try (OrderedTopic topic = OrderedTopic.open(log.topic)) {
            var record = new SealedRange(log.reader.logId(), SealedLog.NAME, 5, 5, new byte[0], null, note.written());
            topic.send("?", record.written());
        }
        log.start();
        assertThat(log.awaitFailure(HistoryLost.class)).hasMessageContaining("one of that size with another root");
    }

    @Test
    void after_history_was_lost_a_new_origin_continues_the_last_checkpoint_of_the_old_one() throws Exception {
        sealTwice(300, 30);
        String lost = log.last().note();
        putBackTo(300);
        log.append(400);
        log.start();
        log.awaitFailure(HistoryLost.class);
        String name = operations().beginAnew(false, NOW);
        assertThat(name).isEqualTo(SealedLog.NAME + "/2");
        log.awaitPublished();
        assertThat(log.last().size()).isEqualTo(701);
        Origin origin = Origin.newest(log.database.service()).orElseThrow();
        JsonNode leaf = Json.mapper().readTree(origin.began());
        assertThat(leaf.required("checkpoint").asString()).isEqualTo(lost);
        assertThat(leaf.required("origin").asString()).isEqualTo(name);
        List<byte[]> leaves = new java.util.ArrayList<>(List.of(TreeHash.leaf(origin.began())));
        leaves.addAll(log.database
                .sql()
                .sql("select leaf_hash from event order by position")
                .query(byte[].class)
                .list());
        assertThat(log.last().checkpoint().root()).isEqualTo(Rfc9162.root(leaves));
        SealedRange first = log.records().stream()
                .filter(it -> it.origin().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(first.began()).isEqualTo(origin.began());
        assertThat(first.leaf(0)).isEqualTo(TreeHash.leaf(origin.began()));
        log.stop();
        log.append(5);
        log.seal();
        assertThat(log.last().size()).isEqualTo(706);
        assertThat(log.last().note()).contains("\u2014 " + name + " ");
    }

    @Test
    void a_log_that_is_what_was_sealed_gets_no_new_origin_unless_it_is_meant() throws Exception {
        sealTwice(2, 3);
        assertThatThrownBy(() -> operations().beginAnew(false, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no reason for a new origin");
        assertThat(Origin.all(log.database.service())).hasSize(1);
        assertThat(operations().beginAnew(true, NOW)).isEqualTo(SealedLog.NAME + "/2");
        log.seal();
        assertThat(log.last().size()).isEqualTo(6);
        assertThat(operations().beginAnew(true, NOW)).isEqualTo(SealedLog.NAME + "/3");
    }
}
