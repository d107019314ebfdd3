package grantledger.projections.consuming;

import grantledger.format.brokers.Brokers;
import grantledger.projections.storing.TopicLayout;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events topic, and the one place that knows how to reach Kafka. Offsets are kept with the views, never in Kafka. */
public final class EventsTopic {

    private static final int RECORDS_PER_POLL = 5_000;

    /** Several partitions are read at once then, and what is parsed of all of them is copied by every collection. */
    private static final int RECORDS_PER_POLL_IN_BULK = 1_000;

    private static final int MEGABYTE = 1 << 20;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final Brokers brokers;
    private final String name;
    private final String group;

    /** @param group instances of one group share the partitions; they must share the database too */
    public EventsTopic(Brokers brokers, String name, String group) {
        this.brokers = brokers;
        this.name = name;
        this.group = group;
    }

    String name() {
        return name;
    }

    public TopicPartition partition(int number) {
        return new TopicPartition(name, number);
    }

    /** A consumer that shares the partitions with the other instances. */
    KafkaConsumer<byte[], byte[]> sharing() {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return new KafkaConsumer<>(reaching(settings));
    }

    /** A consumer that is told its partitions and offsets, and belongs to no group. */
    public KafkaConsumer<byte[], byte[]> alone() {
        return new KafkaConsumer<>(reaching(settings()));
    }

    /** The same, for reading a whole partition. */
    public KafkaConsumer<byte[], byte[]> inBulk() {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL_IN_BULK);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * MEGABYTE);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, MEGABYTE);
        return new KafkaConsumer<>(reaching(settings));
    }

    Admin admin() {
        return Admin.create(reaching(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(ANSWERS_WITHIN.toMillis()),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(ANSWERS_WITHIN.toMillis()),
                "enable.metrics.push",
                false)));
    }

    KafkaFuture<TopicLayout> layout(Admin admin) {
        return admin.describeTopics(List.of(name))
                .topicNameValues()
                .get(name)
                .thenApply(topic -> new TopicLayout(
                        topic.topicId().toString(), topic.partitions().size()));
    }

    /** The topic as it is now. */
    public TopicLayout layout() throws InterruptedException {
        try (Admin admin = admin()) {
            return answer(layout(admin));
        }
    }

    static TopicLayout answer(KafkaFuture<TopicLayout> layout) throws InterruptedException {
        try {
            return layout.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure.getCause());
        }
    }

    /** Every partition of the topic; empty while there is no topic. */
    public List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private Map<String, Object> reaching(Map<String, Object> own) {
        try {
            return brokers.client(own);
        } catch (IllegalStateException refused) {
            throw new KafkaException(refused.getMessage(), refused);
        }
    }

    /** What went wrong with a client of this topic's, in one line. */
    String trouble(KafkaException failure) {
        return brokers.trouble(failure);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // a lost offset is an alarm, not a new beginning
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * MEGABYTE); // as sent, compressed; one record at least
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEGABYTE);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put("enable.metrics.push", false); // nothing phones home
        return settings;
    }
}
