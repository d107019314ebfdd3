package grantledger.projections.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Folds what one poll has brought, partitions side by side. */
final class ParallelFolds implements AutoCloseable {

    /** Connections that folding may hold at once, whatever the number of partitions. */
    private static final int FOLDS_AT_ONCE = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(FOLDS_AT_ONCE);

    /** Returns when all have been folded, or have told why not. */
    void fold(ConsumerRecords<byte[], byte[]> records, Map<Integer, OwnPartition> partitions)
            throws InterruptedException {
        List<Future<?>> folds = new ArrayList<>();
        for (TopicPartition number : records.partitions()) {
            OwnPartition partition = partitions.get(number.partition());
            folds.add(threads.submit(() -> fold(partition, records.records(number))));
        }
        for (Future<?> fold : folds) {
            join(fold);
        }
    }

    private Void fold(OwnPartition partition, List<ConsumerRecord<byte[], byte[]>> received)
            throws InterruptedException {
        connections.acquire();
        try {
            for (List<ConsumerRecord<byte[], byte[]>> portion : Portions.of(received)) {
                if (!partition.rests()) {
                    partition.fold(portion);
                }
            }
        } finally {
            connections.release();
        }
        return null;
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
