package grantledger.query.running;

import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.PartitionStatus;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health component {@code consumer}: DOWN when a partition has stopped and people must act; UNKNOWN while Kafka or the
 * database is away, since what has been folded still serves.
 */
@Component("consumer")
class ConsumerHealth extends AbstractHealthIndicator {

    private final ConsumerLoop consumer;
    private final KnownPosition known;

    ConsumerHealth(ConsumerLoop consumer, KnownPosition known) {
        this.consumer = consumer;
        this.known = known;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<Integer, PartitionStatus> partitions = consumer.statuses();
        if (partitions.values().stream().anyMatch(PartitionStatus::stopped)) {
            health.down();
        } else if (!known.kafkaAnswers()
                || partitions.values().stream()
                        .anyMatch(partition -> partition.state() == PartitionStatus.State.WAITING)) {
            health.unknown();
        } else {
            health.up();
        }
        health.withDetail("kafkaAnswers", known.kafkaAnswers())
                .withDetail(
                        "partitions",
                        partitions.values().stream()
                                .filter(partition -> partition.state() != PartitionStatus.State.FOLDING)
                                .collect(Collectors.toMap(p -> String.valueOf(p.partition()), ConsumerHealth::detail)));
    }

    private static Map<String, Object> detail(PartitionStatus partition) {
        return Map.of(
                "state", partition.state(),
                "position", partition.position(),
                "nextOffset", partition.nextOffset(),
                "reason", String.valueOf(partition.reason()));
    }
}
