package grantledger.command.intake;

import grantledger.access.tracing.LogLines;
import grantledger.access.tracing.Tracing;
import grantledger.command.deciding.Acting;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What operators are told of commands: how often each comes to each outcome, how long deciding and recording it takes, and
 * each of them as a trace. Nothing of who sends them or what they say.
 */
@Component
class CommandTelemetry {

    /** What a command that is not in the contract counts as: the sender's own word for it could be any. */
    private static final String NONE = "unknown";

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;
    private final CommandCatalogue catalogue;
    private final Tracing tracing;

    CommandTelemetry(MeterRegistry meters, CommandCatalogue catalogue, Tracing tracing) {
        this.meters = meters;
        this.catalogue = catalogue;
        this.tracing = tracing;
        FunctionCounter.builder("grantledger.traces.dropped", tracing, Tracing::dropped)
                .description("Spans that the collector has not got")
                .register(meters);
    }

    /** Counts it only where nothing comes of it: whatever is prepared is decided, and counted then. */
    <T> T preparing(String command, Supplier<T> prepare) {
        long began = System.nanoTime();
        try {
            return prepare.get();
        } catch (RuntimeException failure) {
            count(command, Outcome.of(failure), since(began));
            throw failure;
        }
    }

    Answer deciding(Prepared prepared, Supplier<Answer> decide) {
        long began = System.nanoTime();
        Acting acting = prepared.acting();
        LogLines.comeFrom(acting.command(), acting.commandId());
        try {
            Answer answer = decide.get();
            tell(acting, prepared.request().dryRun() ? Outcome.REHEARSED : Outcome.DONE, answer.position(), began);
            return answer;
        } catch (RuntimeException failure) {
            tell(acting, Outcome.of(failure), null, began);
            throw failure;
        }
    }

    private void tell(Acting acting, Outcome outcome, Long position, long began) {
        Duration took = since(began);
        count(acting.command(), outcome, took);
        tracing.decided(acting.command(), acting.commandId(), outcome.tag(), position, took);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void count(String command, Outcome outcome, Duration took) {
        Timer.builder("grantledger.commands")
                .description("Commands by name and outcome, and how long they took to be decided and recorded")
                .tag("command", catalogue.find(command).isPresent() ? command : NONE)
                .tag("outcome", outcome.tag())
                .serviceLevelObjectives(BOUNDS)
                .register(meters)
                .record(took);
    }
}
