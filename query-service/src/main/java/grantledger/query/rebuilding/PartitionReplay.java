package grantledger.query.rebuilding;

import grantledger.query.consuming.EventsTopic;
import grantledger.query.folding.Arrived;
import grantledger.query.folding.Folded;
import grantledger.query.folding.Folding;
import grantledger.query.folding.Progress;
import grantledger.query.folding.Stop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Folds one partition into the next generation, from where it left off. */
final class PartitionReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Folding next;
    private final BiConsumer<Integer, Integer> told;
    private Progress progress = Progress.NONE;

    PartitionReplay(EventsTopic topic, TopicPartition partition, Folding next, BiConsumer<Integer, Integer> told) {
        this.partition = partition;
        this.consumer = topic.alone();
        this.next = next;
        this.told = told;
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
    }

    /** Reads on until the partition's end as it is now. */
    void toTheEnd() throws SQLException {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        until(_ -> consumer.position(partition) >= end);
    }

    /** Reads on until everything up to {@code live} has been folded; it is on the topic already. */
    void atLeast(Progress live) throws SQLException {
        until(folded -> folded.position() >= live.position());
    }

    private void until(Predicate<Progress> reached) throws SQLException {
        while (!reached.test(progress)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The rebuild was stopped");
            }
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
            if (!records.isEmpty()) {
                fold(records);
            }
        }
    }

    private void fold(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<Arrived> arrived = records.stream()
                .map(record -> Arrived.at(record.offset(), record.value()))
                .toList();
        Folded folded = next.fold(partition.partition(), progress, arrived);
        if (folded.stop() instanceof Stop.Poison poison) {
            throw new IllegalStateException("Partition %d, offset %d, position %d: %s"
                    .formatted(partition.partition(), poison.offset(), poison.position(), poison.reason()));
        }
        progress = folded.progress(); // a hole is filled by a later delivery
        told.accept(folded.events(), records.size());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
