package grantledger.standalone.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One of our services as a process of its own, from its jar. */
public final class Service {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final int GRACE_SECONDS = 20;
    /** One that is trained writes its cache before it ends. */
    private static final int GRACE_SECONDS_IN_TRAINING = 240;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final int port;
    private final String mark;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile Process process;

    /** @param mark a group of health that no other process answers for */
    Service(String name, int port, String mark, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.port = port;
        this.mark = mark;
        this.command = command;
        this.environment = environment;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Process process() {
        return process;
    }

    Map<String, String> environment() {
        return environment;
    }

    public void launch() {
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
        }
    }

    /** @throws CannotStart when it died or takes too long; the message has the last lines of its log */
    public Service awaitReady() {
        long giveUp = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new CannotStart(whyItEnded());
            }
            if (System.nanoTime() > giveUp) {
                throw new CannotStart(
                        "%s is not ready after %d s. %s".formatted(name, READY_WITHIN.toSeconds(), lastWords()));
            }
            pause();
        }
        return this;
    }

    String lastWords() {
        return LastWords.of(log);
    }

    private String whyItEnded() {
        return LastWords.contain(log, "already in use")
                ? "Port %d for the %s was taken by another program while it started; stop that one, or choose another port"
                        .formatted(port, name)
                : "%s ended with exit code %d. %s".formatted(name, process.exitValue(), lastWords());
    }

    /** Whoever else answers on the port does not know the mark. */
    private boolean isReady() {
        return isHealthy(mark) && isHealthy("readiness");
    }

    private boolean isHealthy(String group) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + name, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", e);
        }
    }

    /** Completes when the process that runs now is gone. */
    CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** As a power cut would end it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop; {@link #awaitStopped} sees to it. */
    void stop() {
        process.destroy();
    }

    void awaitStopped() {
        process.onExit()
                .completeOnTimeout(process, graceSeconds(), TimeUnit.SECONDS)
                .join();
        kill();
    }

    private int graceSeconds() {
        boolean training = command.stream().anyMatch(word -> word.startsWith("-XX:AOTCacheOutput="));
        return training ? GRACE_SECONDS_IN_TRAINING : GRACE_SECONDS;
    }
}
