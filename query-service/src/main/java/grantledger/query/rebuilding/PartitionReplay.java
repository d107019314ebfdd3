package grantledger.query.rebuilding;

import grantledger.query.consuming.EventsTopic;
import grantledger.query.folding.Arrived;
import grantledger.query.folding.BulkFolding;
import grantledger.query.folding.Folded;
import grantledger.query.folding.Folding;
import grantledger.query.folding.HeldAtMost;
import grantledger.query.folding.NextGeneration;
import grantledger.query.folding.Progress;
import grantledger.query.folding.Stop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Folds one partition into the next generation, from where it left off: in bulk at first, then as it is done live. */
final class PartitionReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    @FunctionalInterface
    private interface Fold {
        Folded of(List<Arrived> arrived) throws SQLException;
    }

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final NextGeneration next;
    private final Folding folding;
    private final BiConsumer<Integer, Integer> told;
    private Progress progress = Progress.NONE;

    PartitionReplay(
            EventsTopic topic, TopicPartition partition, NextGeneration next, BiConsumer<Integer, Integer> told) {
        this.partition = partition;
        this.consumer = topic.inBulk();
        this.next = next;
        this.folding = Folding.into(next);
        this.told = told;
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
    }

    int partition() {
        return partition.partition();
    }

    /** Reads from the first record to the partition's end as it is now, while the tables have no indexes. */
    void inBulk(DataSource database, HeldAtMost most) throws SQLException {
        try (BulkFolding bulk = new BulkFolding(database, next, partition(), most)) {
            until(end(), bulk::fold);
            progress = bulk.finish();
        }
    }

    /** Reads on until the partition's end as it is now. */
    void toTheEnd() throws SQLException {
        until(end(), this::fold);
    }

    /** Reads on until everything up to the position has been folded; it is on the topic already. */
    void atLeast(long position, long deadline) throws SQLException {
        until(
                () -> {
                    if (progress.position() < position && System.nanoTime() - deadline > 0) {
                        throw new IllegalStateException(
                                "Partition %d has come to position %d, and not to %d in time to take over"
                                        .formatted(partition(), progress.position(), position));
                    }
                    return progress.position() >= position;
                },
                this::fold);
    }

    private BooleanSupplier end() {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        return () -> consumer.position(partition) >= end;
    }

    private void until(BooleanSupplier reached, Fold fold) throws SQLException {
        while (!reached.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The rebuild was stopped");
            }
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
            if (!records.isEmpty()) {
                fold(records, fold);
            }
        }
    }

    private Folded fold(List<Arrived> arrived) throws SQLException {
        return folding.fold(partition(), progress, arrived);
    }

    private void fold(List<ConsumerRecord<byte[], byte[]>> records, Fold fold) throws SQLException {
        List<Arrived> arrived = records.stream()
                .map(record -> Arrived.at(record.offset(), record.value()))
                .toList();
        Folded folded = fold.of(arrived);
        if (folded.stop() instanceof Stop.Poison poison) {
            throw new IllegalStateException("Partition %d, offset %d, position %d: %s"
                    .formatted(partition(), poison.offset(), poison.position(), poison.reason()));
        }
        if (folded.moved()) {
            throw new IllegalStateException("Somebody else folds partition %d of this rebuild".formatted(partition()));
        }
        progress = folded.progress(); // a hole is filled by a later delivery
        told.accept(folded.events(), records.size());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
