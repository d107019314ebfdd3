package grantledger.benchmark.replaying;

import grantledger.benchmark.running.Database;
import grantledger.events.Event;
import grantledger.format.RecordFormat;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What any replay has to do at least, on one thread: read every event and make an object of it. Returns events/s. */
public final class ReadAndParse {

    private static final int FETCH = 5_000;

    private ReadAndParse() {}

    /** From the log, through a JDBC cursor. */
    public static double fromLog(Database log) throws SQLException {
        try (Connection connection = log.connect(Database.OWNER)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                return read(statement);
            }
        }
    }

    private static double read(Statement statement) throws SQLException {
        long began = System.nanoTime();
        long events = 0;
        try (ResultSet row = statement.executeQuery(
                "select position, stream_id, version, type, revision, payload from event order by position")) {
            while (row.next()) {
                Event.CODEC.read(row.getString(4), row.getInt(5), row.getBytes(6));
                events++;
            }
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    /** From the topic, partition by partition as the broker hands them out. */
    public static double fromTopic(String servers) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "max.poll.records", FETCH, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Event.TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, partitions);
        }
    }

    private static double read(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long began = System.nanoTime();
        long events = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                Event.CODEC.read(RecordFormat.read(record.value()).stored());
                events++;
            }
        }
        return events * 1e9 / (System.nanoTime() - began);
    }
}
