package grantledger.query.rebuilding;

import grantledger.query.consuming.EventsTopic;
import grantledger.query.folding.ConsumerPositions;
import grantledger.query.folding.Generations;
import grantledger.query.folding.HeldAtMost;
import grantledger.query.folding.NextGeneration;
import grantledger.query.folding.Progress;
import grantledger.query.folding.TopicLayout;
import grantledger.query.folding.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One rebuild: fill the next generation from the topic in bulk, give it its indexes, then hold the serving one's
 * progress still, catch up with it, and change places in the same transaction. Readers see the one or the other, whole.
 */
record Rebuild(EventsTopic topic, DataSource database, Generations generations, BiConsumer<Integer, Integer> told) {

    /** Partitions that are read at once, and connections that are used for it. */
    private static final int AT_ONCE = 4;

    /** Views at hand, of all partitions that are read at once; for those packed there is a part of the heap. */
    private static final int FRESH_VIEWS = 6_000;

    private static final int HEAP_SHARE = 4;

    /** How long the serving views may stand still before the switch is given up. */
    private static final Duration STAND_STILL = Duration.ofSeconds(20);

    @FunctionalInterface
    private interface Step {
        void of(PartitionReplay replay) throws SQLException;
    }

    void run(LongConsumer total) throws SQLException, InterruptedException {
        TopicLayout layout = topic.layout();
        List<TopicPartition> partitions = partitions(layout, total);
        NextGeneration next = generations.makeNext(layout);
        List<PartitionReplay> replays = new ArrayList<>();
        int atOnce = Math.min(AT_ONCE, partitions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            partitions.forEach(partition -> replays.add(new PartitionReplay(topic, partition, next, told)));
            all(replays, threads, replay -> replay.inBulk(database, most(atOnce)));
            next.complete();
            all(replays, threads, PartitionReplay::toTheEnd); // what came in meanwhile, so that the switch is short
            takeOver(next, replays);
        } finally {
            replays.forEach(PartitionReplay::close);
            next.drop();
        }
    }

    private static HeldAtMost most(int atOnce) {
        return new HeldAtMost(FRESH_VIEWS / atOnce, Runtime.getRuntime().maxMemory() / HEAP_SHARE / atOnce);
    }

    private void takeOver(NextGeneration next, List<PartitionReplay> replays) throws SQLException {
        Transaction.in(database, Generations.SERVING, connection -> {
            waitNoLonger(connection);
            Generations.lockMaking(connection);
            next.require(connection);
            Map<Integer, Progress> live = ConsumerPositions.lockAll(connection);
            long deadline = System.nanoTime() + STAND_STILL.toNanos();
            for (PartitionReplay replay : replays) {
                replay.atLeast(NextGeneration.wanted(live, replay.partition(), replays.size()), deadline);
            }
            next.requireAtLeast(connection, live);
            Generations.swap(connection);
            return null;
        });
    }

    private static void waitNoLonger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '" + STAND_STILL.toSeconds() + "s'");
        }
    }

    private List<TopicPartition> partitions(TopicLayout layout, LongConsumer total) {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.alone()) {
            List<TopicPartition> partitions = IntStream.range(0, layout.partitions())
                    .mapToObj(topic::partition)
                    .toList();
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
