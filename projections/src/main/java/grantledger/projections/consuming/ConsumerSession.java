package grantledger.projections.consuming;

import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.VisiblePosition;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.TopicLayout;
import grantledger.projections.visibility.FoldedPosition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka consumer from its beginning to its end: reads its share of the partitions, folds them side by side, and
 * returns when woken up. The database decides where reading begins, and is asked again whenever a partition has rested.
 */
final class ConsumerSession implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerSession.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventsTopic topic;
    private final ServingViews serving;
    private final LiveFolding folding;
    private final FoldedPosition folded;
    private final Duration retryAfter;
    private final Map<Integer, OwnPartition> partitions = new TreeMap<>();
    private final Map<Integer, PartitionStatus> statuses;
    private final TopicWatch watch;
    private final Runnable round;
    private volatile boolean joined;
    private boolean ended;
    private long term;

    /**
     * @param statuses what is told of the partitions, kept from one session to the next
     * @param round is told whenever all has gone well once more
     */
    ConsumerSession(
            KafkaConsumer<byte[], byte[]> consumer,
            EventsTopic topic,
            ServingViews serving,
            LiveFolding folding,
            FoldedPosition folded,
            Duration retryAfter,
            Map<Integer, PartitionStatus> statuses,
            Runnable round) {
        this.consumer = consumer;
        this.topic = topic;
        this.serving = serving;
        this.folding = folding;
        this.folded = folded;
        this.retryAfter = retryAfter;
        this.statuses = statuses;
        this.watch = new TopicWatch(topic);
        this.round = round;
        this.term = folded.term();
    }

    /** Whether the group has told this instance which partitions are its own. */
    boolean joined() {
        return joined;
    }

    /** Runs until the consumer is woken up. */
    void run() throws InterruptedException {
        try (watch;
                ParallelFolds folds = new ParallelFolds()) {
            consumer.subscribe(List.of(topic.name()), this);
            while (true) {
                lookAgainIfChanged();
                beginWhereStored();
                ConsumerRecords<byte[], byte[]> records = poll();
                folds.fold(records, partitions);
                noticeWhatFellBack();
                folded.reached(term, allPartitions());
                pauseThoseThatRest(records);
                publish();
                round.run();
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
            partitions.put(number, new OwnPartition(number, folding, retryAfter, statuses.get(number)));
            consumer.seek(partition, 0); // somewhere, until the database has said where
        }
        consumer.pause(assigned);
        statuses.keySet().retainAll(partitions.keySet());
        publish();
        joined = true;
    }

    /** What is told of a partition survives the end of this session, but not another instance's taking it over. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (ended) {
            return;
        }
        revoked.forEach(partition -> {
            partitions.remove(partition.partition());
            statuses.remove(partition.partition());
        });
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        joined = false;
        onPartitionsRevoked(lost);
    }

    private void lookAgainIfChanged() throws InterruptedException {
        if (watch.changed()) {
            LOG.warn("The events topic was made anew");
            lookAgain();
        }
        if (term != folded.term()) {
            term = folded.term(); // before what is stored is read: a value of before is not told as one of after
            lookAgain();
        }
    }

    private void lookAgain() {
        partitions.values().forEach(OwnPartition::lookAgain);
        consumer.pause(consumer.assignment());
    }

    private void noticeWhatFellBack() {
        if (partitions.values().stream().anyMatch(OwnPartition::fellBack)) {
            folded.forget();
        }
    }

    private void beginWhereStored() throws InterruptedException {
        if (partitions.values().stream().noneMatch(OwnPartition::mustSeek)) {
            return;
        }
        TopicLayout layout = watch.now();
        try {
            Optional<Map<Integer, Progress>> stored = serving.progressIn(layout);
            Optional<Obstacle.Fork> fork = serving.fork();
            if (fork.isPresent()) {
                seeking(partition -> partition.forked(fork.get()));
                return;
            }
            stored.ifPresentOrElse(
                    this::begin,
                    () -> seeking(partition -> partition.outOfRange(
                            "Rebuild required: the topic has %d partitions now, and the views were folded from others"
                                    .formatted(layout.partitions()))));
        } catch (SQLException failure) {
            seeking(partition -> partition.waitFor("The database does not answer: " + failure.getMessage()));
        } catch (IllegalStateException replaced) {
            seeking(partition -> partition.waitFor(replaced.getMessage()));
        }
    }

    private void begin(Map<Integer, Progress> stored) {
        partitions.forEach((number, partition) -> {
            if (partition.mustSeek() && stored.containsKey(number)) {
                partition.begin(stored.get(number));
                consumer.seek(topic.partition(number), partition.progress().nextOffset());
                consumer.resume(List.of(topic.partition(number)));
            }
        });
    }

    private void seeking(Consumer<OwnPartition> told) {
        partitions.values().stream().filter(OwnPartition::mustSeek).forEach(told);
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException lost) {
            lost.offsetOutOfRangePartitions().forEach((partition, offset) -> {
                partitions.get(partition.partition()).outOfRange("The topic does not hold offset " + offset);
                consumer.pause(List.of(partition));
            });
            return ConsumerRecords.empty();
        }
    }

    private void pauseThoseThatRest(ConsumerRecords<byte[], byte[]> records) {
        records.partitions().stream()
                .filter(partition -> partitions.get(partition.partition()).rests())
                .forEach(partition -> consumer.pause(List.of(partition)));
    }

    /** How far all partitions of the topic have been folded, if all of them are in this instance's care. */
    private OptionalLong allPartitions() {
        if (watch.partitions() != partitions.size()
                || partitions.values().stream().anyMatch(OwnPartition::rests)) {
            return OptionalLong.empty();
        }
        Map<Integer, Progress> progress = new HashMap<>();
        partitions.forEach((number, partition) -> progress.put(number, partition.progress()));
        return OptionalLong.of(VisiblePosition.of(progress));
    }

    private void publish() {
        partitions.forEach((number, partition) -> statuses.put(number, partition.status()));
    }
}
