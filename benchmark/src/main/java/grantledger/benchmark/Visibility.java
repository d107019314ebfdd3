package grantledger.benchmark;

import grantledger.benchmark.running.Pipeline;
import grantledger.benchmark.running.ServiceProcess;
import grantledger.benchmark.serving.Lag;
import grantledger.benchmark.telling.Machine;
import java.time.Duration;

/** Part g: how soon a read shows what a command did, with everything running. */
final class Visibility implements Contest {

    private static final int COMMANDS_A_SECOND = 300;

    @Override
    public void hold(Run run) throws Exception {
        if (!run.has(Part.G_LAG)) {
            return;
        }
        run.say("Starting Kafka and both services …");
        try (Pipeline pipeline = new Pipeline(run.site(), "lag", run.home())) {
            ServiceProcess command = pipeline.startCommandService();
            ServiceProcess query = pipeline.startQueryService();
            Lag lag = new Lag(pipeline, command.port(), query.port());
            run.say("Warming them up …");
            lag.measure(COMMANDS_A_SECOND, run.scale().servicesWarmUp(), Duration.ofSeconds(1));
            for (int round = 1; round <= run.scale().rounds(); round++) {
                Lag.Measured measured = lag.measure(
                        COMMANDS_A_SECOND, run.scale().lagWarmUp(), run.scale().lag());
                double syncMillis = Machine.syncMicros(run.site().directory("lag")) / 1e3;
                run.results().add(Named.SYNC, syncMillis * 1e3, "µs");
                run.results().add(Named.LAG_P50, measured.p50(), "ms");
                run.results().add(Named.LAG_P99, measured.p99(), "ms");
                run.results().add(Named.LAG_P50_BEYOND, measured.p50() - 10 * syncMillis, "ms");
                run.results().add(Named.LAG_P99_BEYOND, measured.p99() - 30 * syncMillis, "ms");
                run.results().add(Named.LAG_RATE, measured.perSecond(), "/s");
            }
            command.requireAlive();
            query.requireAlive();
        }
    }
}
