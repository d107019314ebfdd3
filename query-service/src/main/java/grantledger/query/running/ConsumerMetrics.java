package grantledger.query.running;

import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.PartitionStatus;
import grantledger.projections.consuming.ViewsWatch;
import grantledger.projections.visibility.FoldedPosition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** How far behind the views are, and whether anything has stopped. */
@Component
class ConsumerMetrics implements MeterBinder {

    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final ViewsWatch watch;
    private final FoldedPosition folded;

    ConsumerMetrics(ConsumerLoop consumer, KnownPosition known, ViewsWatch watch, FoldedPosition folded) {
        this.consumer = consumer;
        this.known = known;
        this.watch = watch;
        this.folded = folded;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("grantledger.query.folded.position", this::foldedPosition)
                .description("Everything up to this position is visible")
                .register(registry);
        Gauge.builder("grantledger.query.known.position", known::highest)
                .description("Highest position seen on the topic")
                .register(registry);
        Gauge.builder("grantledger.query.lag", () -> Math.max(0, known.highest() - foldedPosition()))
                .description("Events on the topic that are not visible yet")
                .register(registry);
        Gauge.builder("grantledger.query.partitions.stopped", this::stopped)
                .description("Partitions of this instance that people must act on")
                .register(registry);
        Gauge.builder(
                        "grantledger.query.history.differs",
                        () -> watch.difference().isPresent() ? 1 : 0)
                .description("1 where the topic tells another history than the views, or ends before them")
                .register(registry);
    }

    private double foldedPosition() {
        try {
            return folded.now();
        } catch (SQLException away) {
            return Double.NaN;
        }
    }

    private long stopped() {
        return consumer.statuses().values().stream()
                .filter(PartitionStatus::stopped)
                .count();
    }
}
