package grantledger.command.publishing;

import grantledger.events.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The events topic. Its number of partitions is fixed when it is made, because a stream's partition follows from it.
 */
record Topic(String id, int partitions) {

    /** Makes the topic, kept for ever, unless it exists. */
    static Topic ensure(String servers, int partitions, short replication) throws InterruptedException {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000))) {
            create(admin, partitions, replication);
            TopicDescription description = admin.describeTopics(List.of(Event.TOPIC))
                    .allTopicNames()
                    .get()
                    .get(Event.TOPIC);
            return new Topic(
                    description.topicId().toString(), description.partitions().size());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "Kafka at " + servers + ": " + failure.getCause().getMessage(), failure);
        }
    }

    private static void create(Admin admin, int partitions, short replication)
            throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(Event.TOPIC, partitions, replication)
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }
}
