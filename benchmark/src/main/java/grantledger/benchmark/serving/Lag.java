package grantledger.benchmark.serving;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.material.Who;
import grantledger.benchmark.running.Pipeline;
import grantledger.format.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * From the answer to a command until a read shows what it did, at a steady number of commands a second. The read is
 * sent at once, with {@code Read-After}; what is measured ends when its whole answer is here.
 */
public final class Lag {

    private static final int CLIENTS = 32;

    /** In milliseconds; {@code perSecond} is the rate that was reached. */
    public record Measured(double p50, double p99, double perSecond) {}

    private final CommandsOverHttp commands;
    private final int commandPort;
    private final int queryPort;
    private final String token;

    public Lag(Pipeline pipeline, int commandPort, int queryPort) throws IOException {
        this.commands = new CommandsOverHttp(pipeline, commandPort, CLIENTS);
        this.commandPort = commandPort;
        this.queryPort = queryPort;
        this.token = pipeline.token(Who.OFFICER);
    }

    public Measured measure(int perSecond, Duration warmUp, Duration measured) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        long counted = began + warmUp.toNanos();
        long ends = counted + measured.toNanos();
        long interval = CLIENTS * 1_000_000_000L / perSecond;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                Callable<Void> client = () -> {
                    client(number, began + number * interval / CLIENTS, interval, counted, ends, nanos);
                    return null;
                };
                running.add(threads.submit(client));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed", failed.getCause());
        }
        double seconds = (System.nanoTime() - counted) / 1e9;
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Measured(
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.size() / seconds);
    }

    private void client(
            int number, long first, long interval, long counted, long ends, ConcurrentLinkedQueue<Long> nanos)
            throws IOException {
        try (Connection writing = new Connection(commandPort);
                Connection reading = new Connection(queryPort)) {
            Iterator<Step> steps = List.<Step>of().iterator();
            Life life = null;
            for (long due = first; due < ends; due += interval) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (!steps.hasNext()) {
                    life = new Life(commands.call(number));
                    steps = life.handled().iterator();
                }
                JsonNode done = json(commands.issue(steps.next(), writing));
                long lag = untilVisible(life, done, reading);
                if (due >= counted) {
                    nanos.add(lag);
                }
            }
        }
    }

    private long untilVisible(Life life, JsonNode done, Connection reading) throws IOException {
        long answered = System.nanoTime();
        Connection.Answer answer = reading.get(
                        "/api/applications/" + life.applicationId(),
                        token,
                        "Read-After: " + done.get("position").longValue() + "\r\n")
                .require(200);
        long lag = System.nanoTime() - answered;
        long seen = json(answer).get("version").longValue();
        if (seen < done.get("version").longValue()) {
            throw new IllegalStateException("A read after position " + done.get("position") + " shows version " + seen
                    + " of " + done.get("version"));
        }
        return lag;
    }

    private static JsonNode json(Connection.Answer answer) {
        return Json.mapper().readTree(answer.body());
    }
}
