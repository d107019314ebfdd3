package grantledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.query.folding.Arrived;
import grantledger.query.folding.BulkFolding;
import grantledger.query.folding.Generations;
import grantledger.query.folding.HeldAtMost;
import grantledger.query.folding.NextGeneration;
import grantledger.query.folding.TopicLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkFoldingTest {

    private static final int RECORDS_AT_ONCE = 7;

    private final String topic = Servers.topic();
    private final Relay relay = new Relay(topic);
    private Service service;

    @BeforeEach
    void start() {
        service = new Service(Servers.database(), topic);
        livesSideBySide();
        service.get("/api/status").after(relay.position()).ok();
    }

    @AfterEach
    void stop() {
        service.close();
        relay.close();
    }

    @Test
    void gives_the_same_rows_when_everything_fits_into_memory() throws Exception {
        fold(new HeldAtMost(1_000, 1_000_000));

        assertThat(rows(Generations.NEXT)).isEqualTo(rows(Generations.SERVING));
    }

    @Test
    void gives_the_same_rows_when_views_are_packed_and_come_to_hand_again() throws Exception {
        fold(new HeldAtMost(1, 1_000_000));

        assertThat(rows(Generations.NEXT)).isEqualTo(rows(Generations.SERVING));
    }

    @Test
    void gives_the_same_rows_when_views_are_written_and_read_again() throws Exception {
        fold(new HeldAtMost(1, 4_000));

        assertThat(rows(Generations.NEXT)).isEqualTo(rows(Generations.SERVING));
    }

    /** Every application takes each step before any takes the next. */
    private void livesSideBySide() {
        UUID call = UUID.randomUUID();
        List<UUID> applications = Stream.generate(UUID::randomUUID).limit(40).toList();
        relay.append(call, Given.announced(call, 10_000));
        applications.forEach(id -> relay.append(id, Given.submitted(id, call, Given.ALE, 7)));
        applications.forEach(id -> relay.append(id, Given.eligible(id)));
        applications.forEach(id -> relay.append(id, Given.scored(id, "anna", 4, 3)));
        applications.forEach(id -> relay.append(id, Given.granted(id, grantOf(id), 5)));
        applications.forEach(id -> relay.append(grantOf(id), Given.established(grantOf(id), id, call, Given.ALE, 5)));
        applications.forEach(id -> relay.append(grantOf(id), new GrantAccepted(grantOf(id))));
        relay.watermarks();
    }

    private static UUID grantOf(UUID application) {
        return UUID.nameUUIDFromBytes(application.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void fold(HeldAtMost most) throws Exception {
        DataSource database = service.bean(DataSource.class);
        NextGeneration next = service.bean(Generations.class).makeNext(new TopicLayout("any", Servers.PARTITIONS));
        for (int partition = 0; partition < Servers.PARTITIONS; partition++) {
            List<Arrived> all = records(partition);
            try (BulkFolding bulk = new BulkFolding(database, next, partition, most)) {
                for (int from = 0; from < all.size(); from += RECORDS_AT_ONCE) {
                    bulk.fold(all.subList(from, Math.min(from + RECORDS_AT_ONCE, all.size())));
                }
                bulk.finish();
            }
        }
    }

    private List<Arrived> records(int number) {
        TopicPartition partition = new TopicPartition(topic, number);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<Arrived> arrived = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> arrived.add(Arrived.at(record.offset(), record.value())));
            }
            return arrived;
        }
    }

    private List<String> rows(String schema) {
        return Stream.of("view_call", "view_application", "view_grant", "history")
                .flatMap(table -> service
                        .database()
                        .sql("select t::text from %s.%s t order by 1".formatted(schema, table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
