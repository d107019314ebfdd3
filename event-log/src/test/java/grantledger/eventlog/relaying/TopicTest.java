package grantledger.eventlog.relaying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Noted;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.following.TurnLost;
import grantledger.eventlog.relaying.PublishingStopped.HistoryDiffers;
import grantledger.eventlog.relaying.PublishingStopped.PartitionsDiffer;
import grantledger.format.Place;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may become of a topic, and what the relay does about it. */
@Tag("server")
@Tag("slow")
class TopicTest {

    private static final String WATERMARK = "{\"position\":3,\"after\":0,\"type\":\"Watermark\"}";

    private final RelayedLog log = new RelayedLog();

    @AfterEach
    void close() {
        log.close();
    }

    private TopicLayout layout() throws InterruptedException {
        try (KafkaTopic kafka = log.topic.open()) {
            return kafka.ensure();
        }
    }

    private void keep(String topicId, Place place, String sent, String ids) {
        log.database
                .sql()
                .sql("insert into relay_place (topic_id, position, event_id, sent, sent_ids, epoch) "
                        + "values (?, ?, ?, ?::bigint[], ?::uuid[], 0)")
                .params(topicId, place.position(), place.eventId(), sent, ids)
                .update();
    }

    @Test
    void is_made_anew_where_it_is_of_the_form_before_this_one() throws Exception {
        log.append(3);
        TopicLayout before = layout();
        for (int partition = 0; partition < RelayedLog.PARTITIONS; partition++) {
            log.write(partition, WATERMARK);
        }
        keep(before.id(), log.reader.lastPlace(), "{3,3,3}", "{}");
        log.publish();
        log.assertTheTopicIsACopy();
        assertThat(layout()).isNotEqualTo(before);
    }

    @Test
    void is_left_alone_where_it_is_of_the_form_before_this_one_and_nobody_knows_whose() throws Exception {
        log.append(3);
        TopicLayout before = layout();
        log.write(0, WATERMARK);
        log.start();
        log.awaitFailure(HistoryDiffers.class);
        assertThat(layout()).isEqualTo(before);
        assertThat(log.raw()).hasSize(1);
    }

    @Test
    void is_filled_again_when_somebody_has_made_it_anew_meanwhile() throws Exception {
        log.append(20);
        log.start();
        log.awaitPublished();
        try (KafkaTopic kafka = log.topic.open()) {
            kafka.makeAnew();
        }
        log.await("published again", () -> log.raw().size() == 20);
        log.append(1);
        log.awaitPublished();
        log.assertTheTopicIsACopy();
    }

    @Test
    void stops_the_relay_when_partitions_are_added() throws Exception {
        log.append(20);
        log.start();
        log.awaitPublished();
        try (Admin admin = log.admin()) {
            admin.createPartitions(Map.of(log.topic.name(), NewPartitions.increaseTo(RelayedLog.PARTITIONS + 1)))
                    .all()
                    .get();
        }
        assertThat(log.awaitFailure(PartitionsDiffer.class))
                .hasMessageStartingWith("The topic has 4 partitions and was published with 3");
        log.append(1);
        assertThat(log.raw()).hasSize(20);
        log.operations().makeAnew();
        log.awaitPublished();
        log.assertTheTopicIsACopy();
    }

    @Test
    void gets_again_what_it_has_lost_after_it_had_acknowledged_it() throws Exception {
        log.append(30);
        log.publish();
        log.append(10);
        Chain sent = Chain.at(40, RelayedLog.PARTITIONS, log.reader);
        Place last = log.reader.lastPlace();
        try (Connection connection = log.database.service().getConnection()) {
            new RelayPlace(layout().id(), last, sent).keep(new Turn(connection, 1_000));
        }
        log.database.sql().sql("select setval('turn_epoch', 2000)").query().listOfRows();
        log.start();
        log.await("all forty are there", () -> log.positions().distinct().count() == 40);
    }

    @Test
    void gets_what_comes_after_a_position_again_when_it_is_asked_for() throws Exception {
        log.append(30);
        log.publish();
        log.operations().rewindTo(25);
        assertThat(log.operations().published()).isEqualTo(25);
        log.publish();
        assertThat(log.positions()).hasSize(35).endsWith(28L, 29L, 29L, 30L, 30L);
        assertThat(log.raw().stream().map(it -> new String(it.value(), UTF_8)).distinct())
                .as("repeats are the same")
                .hasSize(30);
        assertThatThrownBy(() -> log.operations().rewindTo(31)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void may_be_made_anew_while_the_relay_is_at_work() throws Exception {
        log.append(30);
        log.start();
        log.awaitPublished();
        log.operations().makeAnew();
        log.append(5);
        log.awaitPublished();
        log.assertTheTopicIsACopy();
    }

    @Test
    void takes_the_largest_event_that_anybody_reads() throws Exception {
        UUID notebook = UUID.randomUUID();
        Noted large = new Noted(notebook, random(990_000));
        log.log().append(LogDatabase.append(NewEvent.of(notebook, 1, UUID.randomUUID(), large, NotebookEvent.CODEC)));
        log.publish();
        log.assertTheTopicIsACopy();
    }

    private static String random(int length) {
        java.util.Random random = new java.util.Random(7);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) random.nextInt('a', 'z' + 1));
        }
        return text.toString();
    }

    @Test
    void is_made_so_that_it_keeps_everything_and_every_instance_tells_when_it_does_not() throws Exception {
        layout();
        TopicWatch watch = log.watch();
        log.await("looked at", () -> watch.found() instanceof TopicWatch.Found.Copy);
        try (KafkaTopic kafka = log.topic.open()) {
            assertThat(kafka.weaknesses()).isEmpty();
        }
        set("retention.ms", "60000");
        set("cleanup.policy", "compact");
        set("max.message.bytes", "1000000");
        List<String> weaknesses = List.of(
                "cleanup.policy is compact and must be delete",
                "max.message.bytes is 1000000 and must be at least 2097152",
                "retention.ms is 60000 and must be -1");
        log.await("told", () -> watch.found().equals(new TopicWatch.Found.Copy(weaknesses)));
        watch.stop();
    }

    private void set(String name, String value) throws Exception {
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
        try (Admin admin = log.admin()) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, log.topic.name()), change))
                    .all()
                    .get();
        }
    }

    @Test
    void asks_for_two_brokers_that_have_a_record_where_there_are_copies() {
        assertThat(TopicSettings.of(1)).containsEntry("min.insync.replicas", "1");
        assertThat(TopicSettings.of(2)).containsEntry("min.insync.replicas", "2");
        assertThat(TopicSettings.of(3)).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void how_far_a_late_holder_has_come_is_refused() throws Exception {
        log.append(2);
        RelayPlace first = Beginning.at(1, new TopicLayout("it", 3), log.reader);
        RelayPlace second = Beginning.at(2, new TopicLayout("it", 3), log.reader);
        try (Connection early = log.database.service().getConnection();
                Connection late = log.database.service().getConnection()) {
            first.keep(new Turn(early, 1));
            second.keep(new Turn(late, 2));
            assertThatThrownBy(() -> first.keep(new Turn(early, 1))).isInstanceOf(TurnLost.class);
            assertThat(RelayPlace.newest(late))
                    .hasValueSatisfying(it -> assertThat(it.place()).isEqualTo(second.place()));
        }
    }
}
