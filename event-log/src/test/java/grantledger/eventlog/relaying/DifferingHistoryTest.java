package grantledger.eventlog.relaying;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.relaying.PublishingStopped.HistoryDiffers;
import grantledger.eventlog.relaying.PublishingStopped.StrangeRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A topic that has something else than the log. */
@Tag("server")
@Tag("slow")
class DifferingHistoryTest {

    private final RelayedLog log = new RelayedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_log_was_put_back_and_others_were_appended_and_the_relay_stops_at_the_first_difference() throws Exception {
        log.append(40);
        log.publish();
        log.append(30);
        log.publish();
        log.putBackTo(40);
        log.append(50);
        log.start();
        HistoryDiffers differs = log.awaitFailure(HistoryDiffers.class);
        assertThat(differs.position()).isEqualTo(41);
        assertThat(differs).hasMessageContaining("from position 41 on: the log has another event there");
        assertThat(log.positions()).containsExactlyElementsOf(RelayedLog.upTo(70));
    }

    @Test
    void a_topic_made_anew_holds_the_log_as_it_is_now() throws Exception {
        log.append(10);
        log.publish();
        log.append(10);
        log.publish();
        log.putBackTo(10);
        log.append(15);
        log.start();
        log.awaitFailure(HistoryDiffers.class);
        log.operations().makeAnew();
        log.awaitPublished();
        log.assertTheTopicIsACopy();
    }

    @Test
    void the_log_was_put_back_and_ends_before_the_topic() throws Exception {
        log.append(20);
        log.publish();
        log.putBackTo(12);
        log.start();
        HistoryDiffers differs = log.awaitFailure(HistoryDiffers.class);
        assertThat(differs.position()).isEqualTo(13);
        assertThat(differs).hasMessageContaining("the log ends before it");
    }

    @Test
    void the_topic_is_another_logs() throws Exception {
        log.append(5);
        log.publish();
        try (RelayedLog other = new RelayedLog(log.topic.name())) {
            other.append(9);
            other.start();
            HistoryDiffers differs = other.awaitFailure(HistoryDiffers.class);
            assertThat(differs.position()).isOne();
            assertThat(differs).hasMessageContaining("it holds records of another log than " + other.reader.logId());
        }
        log.assertTheTopicIsACopy();
    }

    @Test
    void somebody_else_has_written_into_the_topic_while_the_relay_is_at_work() throws Exception {
        log.append(5);
        log.start();
        log.awaitPublished();
        log.write(1, "hello");
        assertThat(log.awaitFailure(StrangeRecord.class)).hasMessageStartingWith("Partition 1, offset ");
    }

    @Test
    void an_instance_that_does_not_publish_sees_it_too() throws Exception {
        log.append(20);
        log.publish();
        log.putBackTo(12);
        TopicWatch watch = log.watch();
        log.await("seen", () -> watch.found() instanceof TopicWatch.Found.NoCopy);
        assertThat(((TopicWatch.Found.NoCopy) watch.found()).why())
                .isInstanceOfSatisfying(
                        HistoryDiffers.class, it -> assertThat(it.position()).isEqualTo(13));
        watch.stop();
    }

    @Test
    void the_first_difference_is_found_wherever_it_is() throws Exception {
        log.append(60);
        log.publish();
        for (long end : new long[] {59, 58, 31, 30, 2, 1}) {
            log.putBackTo(end);
            log.start();
            assertThat(log.awaitFailure(HistoryDiffers.class).position()).isEqualTo(end + 1);
            log.stop();
        }
    }
}
