package grantledger.eventlog.relaying;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topic that the log is published to.
 *
 * @param servers     where Kafka is
 * @param partitions  into how many the topic is cut when it is made; fixed from then on, because a stream's partition
 *                    follows from it
 * @param replication of its records, when it is made
 */
public record EventsTopic(String servers, String name, int partitions, short replication) {

    /** Makes the topic, kept for ever, unless it exists. */
    TopicLayout ensure() throws InterruptedException {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000))) {
            create(admin);
            TopicDescription description =
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            return new TopicLayout(
                    description.topicId().toString(), description.partitions().size());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "Kafka at " + servers + ": " + failure.getCause().getMessage(), failure);
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(name, partitions, replication)
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
