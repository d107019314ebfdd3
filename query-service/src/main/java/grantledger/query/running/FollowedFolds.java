package grantledger.query.running;

import grantledger.access.tracing.Followed;
import grantledger.access.tracing.Tracing;
import grantledger.format.Envelope;
import grantledger.projections.watching.FoldWatch;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of each event that has become visible, where somebody wants to know. */
@Component
class FollowedFolds implements FoldWatch, MeterBinder {

    private final Tracing tracing;

    FollowedFolds(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public void folded(List<Envelope> events, Duration took) {
        if (tracing.isOn()) {
            tracing.folded(events.stream().map(FollowedFolds::followed).toList(), took);
        }
    }

    private static Followed followed(Envelope event) {
        return new Followed(event.commandId(), event.eventId(), event.position(), event.type());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("grantledger.traces.dropped", tracing, Tracing::dropped)
                .description("Spans that the collector has not got")
                .register(registry);
    }
}
