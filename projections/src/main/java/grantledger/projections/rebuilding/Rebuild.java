package grantledger.projections.rebuilding;

import grantledger.format.KillPoint;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.folding.Progress;
import grantledger.projections.storing.Tables;
import grantledger.projections.storing.TopicLayout;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One rebuild: fill the next generation from the topic in bulk, give it its indexes, then hold the serving one's
 * progress still, catch up with it, and change places in the same transaction. Readers see the one or the other, whole.
 */
record Rebuild(
        EventsTopic topic, DataSource database, Tables tables, boolean behind, PartitionReplay.Listener listener) {

    /** Partitions that are read at once, and connections that are used for it. */
    private static final int AT_ONCE = 4;

    /** Views at hand, of all partitions that are read at once; for those packed there is a part of the heap. */
    private static final int FRESH_VIEWS = 6_000;

    private static final int HEAP_SHARE = 4;

    /** @param total is told how many records there are to read */
    void run(LongConsumer total) throws SQLException, InterruptedException {
        TopicLayout layout = topic.layout();
        List<TopicPartition> partitions = partitions(layout, total);
        NextGeneration next = NextGeneration.make(database, tables, layout);
        List<PartitionReplay> replays = new ArrayList<>();
        int atOnce = Math.min(AT_ONCE, partitions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            Progress start = Progress.start(partitions.size());
            partitions.forEach(partition -> replays.add(new PartitionReplay(topic, partition, start, next, listener)));
            MemoryLimit limit = limit(atOnce);
            SideBySide.all(replays, threads, replay -> replay.inBulk(limit));
            next.complete();
            // what came in meanwhile, so that the exchange is short
            SideBySide.all(replays, threads, PartitionReplay::toTheEnd);
            KillPoint.BEFORE_SWAP.here();
            new TakeOver(next, replays, behind).run();
            KillPoint.AFTER_SWAP.here();
        } finally {
            replays.forEach(PartitionReplay::close);
            next.drop();
        }
    }

    private static MemoryLimit limit(int atOnce) {
        return new MemoryLimit(FRESH_VIEWS / atOnce, Runtime.getRuntime().maxMemory() / HEAP_SHARE / atOnce);
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
}
