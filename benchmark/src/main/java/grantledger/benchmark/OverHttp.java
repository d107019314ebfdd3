package grantledger.benchmark;

import grantledger.benchmark.measuring.Window;
import grantledger.benchmark.running.Pipeline;
import grantledger.benchmark.running.ServiceProcess;
import grantledger.benchmark.serving.CommandsOverHttp;
import java.sql.SQLException;
import java.time.Duration;

/** Part d: command-service with its relay and its reactions, beside the contenders of this process. */
final class OverHttp implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    private final Pipeline pipeline;
    private final ServiceProcess service;
    private final CommandsOverHttp commands;
    private final Scale scale;

    OverHttp(Contest.Run run) throws Exception {
        pipeline = new Pipeline(run.site(), "http", run.home());
        service = pipeline.startCommandService();
        commands = new CommandsOverHttp(pipeline, service.port(), CONNECTIONS);
        scale = run.scale();
    }

    void warmUp() throws Exception {
        rate(new Window(scale.servicesWarmUp(), Duration.ofSeconds(1)));
    }

    double rate() throws Exception {
        return rate(scale.httpWindow());
    }

    private double rate(Window window) throws Exception {
        double rate = window.rate(commands, CONNECTIONS);
        settle();
        return rate;
    }

    /** Whoever is measured next has the machine to itself. */
    private void settle() throws SQLException, InterruptedException {
        pipeline.settle();
        service.requireAlive();
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
