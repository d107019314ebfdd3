package grantledger.projections.rebuilding;

import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.consuming.Portions;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.storing.LiveFolding;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Folds one partition into the next generation, from where it left off: in bulk at first, then as it is done live. */
final class PartitionReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Is told how many events have been folded, and from how many records. */
    @FunctionalInterface
    interface Listener {
        void folded(int events, int records);
    }

    @FunctionalInterface
    private interface Fold {
        Outcome of(List<Received> received) throws SQLException;
    }

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final NextGeneration next;
    private final LiveFolding folding;
    private final Listener listener;
    private Progress progress;

    /** @param start before the first record */
    PartitionReplay(
            EventsTopic topic, TopicPartition partition, Progress start, NextGeneration next, Listener listener) {
        this.partition = partition;
        this.progress = start;
        this.consumer = topic.inBulk();
        this.next = next;
        this.folding = new LiveFolding(next.database(), next.tables().views(), next);
        this.listener = listener;
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
    }

    int partition() {
        return partition.partition();
    }

    /** Reads from the first record to the partition's end as it is now, while the tables have no indexes. */
    void inBulk(MemoryLimit limit) throws SQLException {
        try (BulkFolding bulk = new BulkFolding(next, partition(), progress, limit)) {
            until(end(), bulk::fold);
            progress = bulk.finish();
        }
    }

    /** Reads on until the partition's end as it is now. */
    void toTheEnd() throws SQLException {
        until(end(), this::fold);
    }

    /** The same, but only until the deadline, in nanoseconds of the system's clock. */
    void toTheEnd(long deadline) throws SQLException {
        BooleanSupplier end = end();
        until(
                () -> {
                    if (System.nanoTime() - deadline > 0) {
                        throw new IllegalStateException("Partition %d has come to position %d, and not on in time"
                                .formatted(partition(), progress.position()));
                    }
                    return end.getAsBoolean();
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

    private Outcome fold(List<Received> received) throws SQLException {
        return folding.fold(partition(), progress, received);
    }

    private void fold(List<ConsumerRecord<byte[], byte[]>> records, Fold fold) throws SQLException {
        for (List<ConsumerRecord<byte[], byte[]>> portion : Portions.of(records)) {
            foldPortion(portion, fold);
        }
    }

    private void foldPortion(List<ConsumerRecord<byte[], byte[]>> records, Fold fold) throws SQLException {
        List<Received> received = records.stream()
                .map(record -> folding.read(record.offset(), record.value()))
                .toList();
        switch (fold.of(received)) {
            case Outcome.Folded folded -> {
                requireReadable(folded.obstacle());
                progress = folded.progress(); // a hole is filled by a later delivery
                listener.folded(folded.events(), records.size());
            }
            case Outcome.Overtaken _ ->
                throw new IllegalStateException(
                        "Somebody else folds partition %d of this rebuild".formatted(partition()));
        }
    }

    private void requireReadable(Obstacle obstacle) {
        switch (obstacle) {
            case null -> {}
            case Obstacle.Hole _ -> {}
            case Obstacle.Poison poison ->
                throw new IllegalStateException("Partition %d, offset %d, position %d: %s"
                        .formatted(partition(), poison.offset(), poison.position(), poison.reason()));
            case Obstacle.Fork fork -> throw new IllegalStateException(Repeats.TWO_HISTORIES + ". " + fork.reason());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
