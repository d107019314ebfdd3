package grantledger.query.proving;

import grantledger.projections.proving.ProofReader;
import grantledger.projections.proving.ProofReader.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How far what was received is proven to be what was sealed, and whether it is not. */
@Component
class ProofMetrics implements MeterBinder {

    private final ProofReader reader;

    ProofMetrics(ProofReader reader) {
        this.reader = reader;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("grantledger.query.proof.position", () -> of(Status::provenPosition))
                .description("Everything up to this position is as the log has sealed it")
                .register(registry);
        Gauge.builder("grantledger.query.proof.differs", () -> of(status -> status.isAlarm() ? 1 : 0))
                .description("1 where what was sealed is not what was received, or a checkpoint cannot be believed")
                .register(registry);
        Gauge.builder("grantledger.query.proof.rounds", () -> of(Status::rounds))
                .description("How often this instance has read everything again since its start")
                .register(registry);
    }

    private double of(ToDoubleFunction<Status> value) {
        try {
            return value.applyAsDouble(reader.status());
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
