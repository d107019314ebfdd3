package grantledger.projections.consuming;

import grantledger.projections.folding.Advance;
import grantledger.projections.storing.LiveFolding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Folds what one poll has brought: partitions side by side, and all that got only a watermark together. */
final class ParallelFolds implements AutoCloseable {

    /** Connections that folding may hold at once, whatever the number of partitions. */
    private static final int FOLDS_AT_ONCE = 4;

    private final LiveFolding folding;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(FOLDS_AT_ONCE);

    ParallelFolds(LiveFolding folding) {
        this.folding = folding;
    }

    /** Returns when all have been folded, or have told why not. */
    void fold(ConsumerRecords<byte[], byte[]> records, Map<Integer, OwnPartition> partitions)
            throws InterruptedException {
        List<Future<?>> folds = new ArrayList<>();
        Map<OwnPartition, List<ConsumerRecord<byte[], byte[]>>> watermarks = new HashMap<>();
        for (TopicPartition number : records.partitions()) {
            OwnPartition partition = partitions.get(number.partition());
            List<ConsumerRecord<byte[], byte[]>> received = records.records(number);
            if (received.stream().allMatch(record -> record.key() == null)) {
                watermarks.put(partition, received);
            } else {
                folds.add(threads.submit(() -> fold(partition, received)));
            }
        }
        if (!watermarks.isEmpty()) {
            folds.add(threads.submit(() -> advance(watermarks)));
        }
        for (Future<?> fold : folds) {
            join(fold);
        }
    }

    private Void fold(OwnPartition partition, List<ConsumerRecord<byte[], byte[]>> received)
            throws InterruptedException {
        connections.acquire();
        try {
            partition.fold(received);
        } finally {
            connections.release();
        }
        return null;
    }

    /** What does not move on with the others is folded, which says why. */
    private Void advance(Map<OwnPartition, List<ConsumerRecord<byte[], byte[]>>> watermarks)
            throws InterruptedException {
        Map<OwnPartition, Advance> advances = new HashMap<>();
        watermarks.forEach((partition, received) ->
                partition.advance(received).ifPresent(advance -> advances.put(partition, advance)));
        Set<Integer> moved = moved(List.copyOf(advances.values()));
        for (var received : watermarks.entrySet()) {
            Advance advance = advances.get(received.getKey());
            if (advance != null && moved.contains(advance.partition())) {
                received.getKey().advanced(advance);
            } else {
                fold(received.getKey(), received.getValue());
            }
        }
        return null;
    }

    private Set<Integer> moved(List<Advance> advances) throws InterruptedException {
        connections.acquire();
        try {
            return advances.isEmpty() ? Set.of() : folding.advance(advances);
        } catch (SQLException failure) {
            return Set.of(); // to fold them will say why
        } finally {
            connections.release();
        }
    }

    private static void join(Future<?> fold) throws InterruptedException {
        try {
            fold.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A fold failed in a way nobody thought of", failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
