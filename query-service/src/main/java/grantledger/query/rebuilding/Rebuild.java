package grantledger.query.rebuilding;

import grantledger.query.consuming.EventsTopic;
import grantledger.query.folding.ConsumerPositions;
import grantledger.query.folding.Folding;
import grantledger.query.folding.Generations;
import grantledger.query.folding.Progress;
import grantledger.query.folding.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One rebuild: fill the next generation from the topic, then hold the serving one's progress still, catch up with it,
 * and change places in the same transaction. Readers see the one or the other, whole.
 */
record Rebuild(EventsTopic topic, DataSource database, Generations generations, BiConsumer<Integer, Integer> told) {

    @FunctionalInterface
    private interface Step {
        void of(PartitionReplay replay) throws SQLException;
    }

    void run(LongConsumer total) throws SQLException, InterruptedException {
        List<TopicPartition> partitions = partitions(total);
        generations.makeNext(partitions.stream().map(TopicPartition::partition).toList());
        Folding next = new Folding(database, Generations.NEXT);
        List<PartitionReplay> replays = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            partitions.forEach(partition -> replays.add(new PartitionReplay(topic, partition, next, told)));
            all(replays, threads, PartitionReplay::toTheEnd);
            all(replays, threads, PartitionReplay::toTheEnd); // what came in meanwhile, so that the switch is short
            takeOver(replays, partitions);
        } finally {
            replays.forEach(PartitionReplay::close);
            generations.dropNext();
        }
        generations.dropRetired();
    }

    private void takeOver(List<PartitionReplay> replays, List<TopicPartition> partitions) throws SQLException {
        Transaction.in(database, Generations.SERVING, connection -> {
            Map<Integer, Progress> live = ConsumerPositions.lockAll(connection);
            for (int i = 0; i < partitions.size(); i++) {
                replays.get(i).atLeast(live.getOrDefault(partitions.get(i).partition(), Progress.NONE));
            }
            Generations.swap(connection);
            return null;
        });
    }

    private List<TopicPartition> partitions(LongConsumer total) {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.alone()) {
            List<TopicPartition> partitions = topic.partitions(consumer);
            total.accept(consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
            return partitions;
        }
    }

    private static void all(List<PartitionReplay> replays, ExecutorService threads, Step step)
            throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (PartitionReplay replay : replays) {
            running.add(threads.submit(() -> {
                step.of(replay);
                return null;
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }
}
