package grantledger.query.running;

import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.PartitionStatus;
import grantledger.projections.consuming.ViewsWatch;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health component {@code consumer}: DOWN when a partition has stopped and people must act, when the topic does not tell
 * the history that the views hold, and when a thread of the engine fails; UNKNOWN while Kafka or the database is away,
 * since what has been folded still serves.
 */
@Component("consumer")
class ConsumerHealth extends AbstractHealthIndicator {

    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final ViewsWatch watch;

    ConsumerHealth(ConsumerLoop consumer, KnownPosition known, ViewsWatch watch) {
        this.consumer = consumer;
        this.known = known;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<Integer, PartitionStatus> partitions = consumer.statuses();
        Optional<String> trouble = trouble();
        if (trouble.isPresent() || partitions.values().stream().anyMatch(PartitionStatus::stopped)) {
            health.down();
            trouble.ifPresent(reason -> health.withDetail("reason", reason));
        } else if (!known.kafkaAnswers()
                || partitions.values().stream()
                        .anyMatch(partition -> partition.state() == PartitionStatus.State.WAITING)) {
            health.unknown();
        } else {
            health.up();
        }
        if (known.away() != null) {
            health.withDetail("kafka", known.away());
        }
        health.withDetail("kafkaAnswers", known.kafkaAnswers())
                .withDetail(
                        "partitions",
                        partitions.values().stream()
                                .filter(partition -> partition.state() != PartitionStatus.State.FOLDING)
                                .collect(Collectors.toMap(p -> String.valueOf(p.partition()), ConsumerHealth::detail)));
    }

    private Optional<String> trouble() {
        return watch.difference()
                .or(() -> Stream.of(consumer.trouble(), known.trouble(), watch.trouble())
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private static Map<String, Object> detail(PartitionStatus partition) {
        return Map.of(
                "state", partition.state(),
                "position", partition.position(),
                "nextOffset", partition.nextOffset(),
                "reason", String.valueOf(partition.reason()));
    }
}
