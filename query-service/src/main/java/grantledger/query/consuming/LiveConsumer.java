package grantledger.query.consuming;

import grantledger.query.folding.Folding;
import grantledger.query.folding.Generations;
import grantledger.query.folding.Passing;
import grantledger.query.folding.Progress;
import grantledger.query.folding.TopicLayout;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the consumer: reads its share of the partitions, folds them side by side, and returns when woken up. The
 * database decides where reading begins, and is asked again whenever a partition has rested.
 */
final class LiveConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Connections that folding may hold at once, whatever the number of partitions. */
    private static final int FOLDS_AT_ONCE = 4;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventsTopic topic;
    private final DataSource database;
    private final Folding folding;
    private final FoldedPosition position;
    private final Duration retryAfter;
    private final Map<Integer, Reading> readings = new TreeMap<>();
    private final Map<Integer, PartitionStatus> statuses;
    private final TopicWatch watch;
    private volatile boolean joined;
    private boolean ended;

    LiveConsumer(
            KafkaConsumer<byte[], byte[]> consumer,
            EventsTopic topic,
            DataSource database,
            Folding folding,
            FoldedPosition position,
            Duration retryAfter,
            Map<Integer, PartitionStatus> statuses) {
        this.consumer = consumer;
        this.topic = topic;
        this.database = database;
        this.folding = folding;
        this.position = position;
        this.retryAfter = retryAfter;
        this.statuses = statuses;
        this.watch = new TopicWatch(topic);
    }

    /** Whether the group has told this instance which partitions are its own. */
    boolean joined() {
        return joined;
    }

    /** Runs until the consumer is woken up. */
    void run() throws InterruptedException {
        try (watch;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            consumer.subscribe(List.of(topic.name()), this);
            while (true) {
                if (watch.changed()) {
                    LOG.warn("The events topic was made anew");
                    readings.values().forEach(Reading::lookAgain);
                    consumer.pause(consumer.assignment());
                }
                beginWhereStored();
                foldAll(poll(), threads);
                publish();
            }
        } catch (WakeupException stopped) {
            // asked to end
        } finally {
            ended = true;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        for (TopicPartition partition : assigned) {
            int number = partition.partition();
            readings.put(number, new Reading(number, retryAfter, statuses.get(number)));
            consumer.seek(partition, 0); // somewhere, until the database has said where
        }
        consumer.pause(assigned);
        statuses.keySet().retainAll(readings.keySet());
        publish();
        joined = true;
    }

    /** What is told of a partition survives the end of this consumer, but not another instance's taking it over. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (ended) {
            return;
        }
        revoked.forEach(partition -> {
            readings.remove(partition.partition());
            statuses.remove(partition.partition());
        });
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        joined = false;
        onPartitionsRevoked(lost);
    }

    private void beginWhereStored() throws InterruptedException {
        if (readings.values().stream().noneMatch(Reading::mustSeek)) {
            return;
        }
        TopicLayout layout = watch.now();
        Map<Integer, Progress> stored;
        try {
            stored = new Generations(database).progressIn(layout);
        } catch (SQLException failure) {
            readings.values().stream()
                    .filter(Reading::mustSeek)
                    .forEach(reading -> reading.waitFor("The database does not answer: " + failure.getMessage()));
            return;
        }
        if (stored == null) {
            readings.values().stream()
                    .filter(Reading::mustSeek)
                    .forEach(reading -> reading.outOfRange(
                            "Rebuild required: the topic has %d partitions now, and the views were folded from others"
                                    .formatted(layout.partitions())));
            return;
        }
        readings.forEach((number, reading) -> {
            if (reading.mustSeek() && stored.containsKey(number)) {
                reading.begin(stored.get(number));
                consumer.seek(topic.partition(number), reading.progress().nextOffset());
                consumer.resume(List.of(topic.partition(number)));
            }
        });
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException lost) {
            lost.offsetOutOfRangePartitions().forEach((partition, offset) -> {
                readings.get(partition.partition()).outOfRange("The topic does not hold offset " + offset);
                consumer.pause(List.of(partition));
            });
            return ConsumerRecords.empty();
        }
    }

    private void foldAll(ConsumerRecords<byte[], byte[]> records, ExecutorService threads) throws InterruptedException {
        Semaphore connections = new Semaphore(FOLDS_AT_ONCE);
        List<Future<?>> folds = new ArrayList<>();
        Map<Reading, List<ConsumerRecord<byte[], byte[]>>> watermarks = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            Reading reading = readings.get(partition.partition());
            List<ConsumerRecord<byte[], byte[]>> arrived = records.records(partition);
            if (arrived.stream().allMatch(record -> record.key() == null)) {
                watermarks.put(reading, arrived);
            } else {
                folds.add(threads.submit(() -> fold(reading, arrived, connections)));
            }
        }
        if (!watermarks.isEmpty()) {
            folds.add(threads.submit(() -> pass(watermarks, connections)));
        }
        for (Future<?> fold : folds) {
            join(fold);
        }
        position.folded(allPartitions()); // once for all of them: what is visible is the least of their positions
        records.partitions().stream()
                .filter(partition -> readings.get(partition.partition()).rests())
                .forEach(partition -> consumer.pause(List.of(partition)));
    }

    private Void fold(Reading reading, List<ConsumerRecord<byte[], byte[]>> arrived, Semaphore connections)
            throws InterruptedException {
        connections.acquire();
        try {
            reading.fold(arrived, folding);
        } finally {
            connections.release();
        }
        return null;
    }

    /** What does not pass with the others is folded, which says why. */
    private Void pass(Map<Reading, List<ConsumerRecord<byte[], byte[]>>> watermarks, Semaphore connections)
            throws InterruptedException {
        Map<Reading, Passing> moves = new HashMap<>();
        watermarks.forEach((reading, arrived) -> reading.passing(arrived).ifPresent(move -> moves.put(reading, move)));
        Set<Integer> passed = passed(List.copyOf(moves.values()), connections);
        for (var arrived : watermarks.entrySet()) {
            Passing move = moves.get(arrived.getKey());
            if (move != null && passed.contains(move.partition())) {
                arrived.getKey().passed(move);
            } else {
                fold(arrived.getKey(), arrived.getValue(), connections);
            }
        }
        return null;
    }

    private Set<Integer> passed(List<Passing> moves, Semaphore connections) throws InterruptedException {
        connections.acquire();
        try {
            return moves.isEmpty() ? Set.of() : folding.pass(moves);
        } catch (SQLException failure) {
            return Set.of(); // to fold them will say why
        } finally {
            connections.release();
        }
    }

    /** How far all partitions of the topic have been folded, if all of them are in this instance's care. */
    private OptionalLong allPartitions() {
        return watch.partitions() == readings.size()
                ? readings.values().stream()
                        .mapToLong(reading -> reading.progress().position())
                        .min()
                : OptionalLong.empty();
    }

    private static void join(Future<?> fold) throws InterruptedException {
        try {
            fold.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A fold failed in a way nobody thought of", failure.getCause());
        }
    }

    private void publish() {
        readings.forEach((number, reading) -> statuses.put(number, reading.status()));
    }
}
