package grantledger.eventlog.relaying;

import grantledger.format.KillPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic as its brokers have it: what it is, what it is set to, and the last records in it. */
final class KafkaTopic implements AutoCloseable {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 100;

    private final EventsTopic topic;
    private final Admin admin;
    private final TopicRecords records;

    KafkaTopic(EventsTopic topic) {
        this.topic = topic;
        this.admin = Admin.create(
                topic.brokers().client(Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", 8_000)));
        this.records = new TopicRecords(topic);
    }

    EventsTopic topic() {
        return topic;
    }

    TopicRecords records() {
        return records;
    }

    /** Makes the topic, kept for ever, unless it exists. */
    TopicLayout ensure() throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<TopicLayout> found = layout();
            if (found.isPresent()) {
                return found.get();
            }
            create();
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Kafka at " + topic.brokers() + " does not show the topic that it has made");
    }

    /** What it is, if it exists. */
    Optional<TopicLayout> layout() throws InterruptedException {
        return description()
                .map(it ->
                        new TopicLayout(it.topicId().toString(), it.partitions().size()));
    }

    private Optional<TopicDescription> description() throws InterruptedException {
        try {
            return Optional.of(admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name()));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw away(failure);
        }
    }

    /** What of its settings is weaker than it has to be; one line each. */
    List<String> weaknesses() throws InterruptedException {
        Optional<TopicDescription> description = description();
        if (description.isEmpty()) {
            return List.of();
        }
        ConfigResource name = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try {
            int replication =
                    description.get().partitions().getFirst().replicas().size();
            return TopicSettings.weaknesses(
                    admin.describeConfigs(List.of(name)).all().get().get(name), replication);
        } catch (ExecutionException failure) {
            throw away(failure);
        }
    }

    /** Deletes the topic, if it exists, and makes it again, with the partitions that are set now. */
    TopicLayout makeAnew() throws InterruptedException {
        Optional<TopicLayout> before = layout();
        if (before.isPresent()) {
            done(admin.deleteTopics(List.of(topic.name())).all(), UnknownTopicOrPartitionException.class);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<TopicLayout> now = layout();
            if (now.isPresent() && !now.equals(before)) {
                return now.get();
            }
            if (now.isEmpty()) {
                create();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Kafka at " + topic.brokers() + " does not delete the topic " + topic.name());
    }

    private void create() throws InterruptedException {
        NewTopic made = new NewTopic(topic.name(), topic.partitions(), topic.replication())
                .configs(TopicSettings.of(topic.replication()));
        KillPoint.BEFORE_TOPIC.here();
        done(admin.createTopics(List.of(made)).all(), TopicExistsException.class);
        KillPoint.AFTER_TOPIC.here();
    }

    private void done(KafkaFuture<Void> asked, Class<? extends RuntimeException> already) throws InterruptedException {
        try {
            asked.get();
        } catch (ExecutionException failure) {
            if (!already.isInstance(failure.getCause())) {
                throw away(failure);
            }
        }
    }

    private IllegalStateException away(ExecutionException failure) {
        return new IllegalStateException(topic.brokers().trouble(failure.getCause()), failure);
    }

    @Override
    public void close() {
        try (records) {
            admin.close(Duration.ofSeconds(2));
        }
    }
}
