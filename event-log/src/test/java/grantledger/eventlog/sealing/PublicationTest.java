package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.FreePort;
import grantledger.eventlog.relaying.EventsTopic;
import grantledger.format.brokers.Brokers;
import grantledger.format.notes.SealedRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what is sealed gets onto the topic, whatever becomes of that. */
@Tag("server")
@Tag("slow")
class PublicationTest {

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

    private List<Long> published() {
        return log.records().stream().map(SealedRange::size).toList();
    }

    @Test
    void sealing_goes_on_while_kafka_is_away_and_what_was_sealed_is_published_when_it_is_back() throws Exception {
        int port = FreePort.find();
        Path broker = folder.resolve("broker");
        log.topic = new EventsTopic(Brokers.at("127.0.0.1:" + port), "checkpoints-away", 1, (short) 1);
        try (EmbeddedKafka _ = EmbeddedKafka.start(broker, port)) {
            log.append(2);
            log.start();
            log.awaitPublished();
        }
        log.append(3);
        log.awaitSealed();
        log.append(4);
        log.awaitSealed();
        assertThat(log.last().size()).isEqualTo(9);
        log.await("it is told", () -> log.sealing.trouble() != null);
        log.stop();
        log.append(5);
        log.start(); // a turn that begins meanwhile knows from the folder of keys what was published
        log.awaitSealed();
        assertThat(log.last().size()).isEqualTo(14);
        try (EmbeddedKafka _ = EmbeddedKafka.start(broker, port)) {
            log.awaitPublished();
            assertThat(published()).containsExactly(2L, 5L, 9L, 14L);
            log.assertSealed();
            log.stop();
        }
    }

    @Test
    void a_topic_that_was_deleted_is_made_anew_with_all_of_it() throws Exception {
        log.append(2);
        log.start();
        log.awaitPublished();
        log.append(3);
        log.awaitPublished();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", log.topic.brokers().servers()))) {
            admin.deleteTopics(List.of(log.topic.name())).all().get();
        }
        log.await("published again", () -> published().equals(List.of(2L, 5L)));
        log.append(1);
        log.awaitPublished();
        log.assertSealed();
    }

    @Test
    void what_was_kept_and_not_published_is_published_as_it_stands() throws Exception {
        log.append(2);
        log.seal();
        log.append(3);
        try (SealerProcess dying = SealerProgram.plain().start(log, "AFTER_SEAL")) {
            assertThat(dying.diesWithin(java.time.Duration.ofSeconds(60))).isTrue();
        }
        String kept = log.last().note();
        assertThat(log.last().size()).isEqualTo(5);
        assertThat(published()).containsExactly(2L);
        log.start();
        log.await("published", () -> published().equals(List.of(2L, 5L)));
        assertThat(log.records().getLast().checkpoint()).isEqualTo(kept);
    }

    @Test
    void a_folder_of_keys_that_remembers_nothing_waits_for_kafka() throws Exception {
        log.append(1);
        log.seal();
        Files.delete(log.keys.path().resolve("last-published"));
        log.topic = new EventsTopic(Brokers.at("127.0.0.1:1"), "nowhere", 1, (short) 1);
        log.append(1);
        log.start();
        log.awaitFailure(IllegalStateException.class);
        assertThat(log.last().size()).isOne();
    }
}
