package grantledger.resilience.running;

import grantledger.standalone.running.QuickStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One instance of command-service or query-service. */
public final class Service implements JvmVictim {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final int port;
    private final Jvm jvm;

    Service(String name, int port, Jvm jvm) {
        this.name = name;
        this.port = port;
        this.jvm = jvm;
    }

    static Service of(String name, Path jar, int port, Map<String, String> environment, Path logs) {
        var program = new QuickStart(jar).arguments();
        return new Service(name, port, new Jvm("320m", program, environment, logs.resolve(name + ".log")));
    }

    @Override
    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    void launch() {
        jvm.start(List.of(), Map.of());
    }

    @Override
    public Jvm jvm() {
        return jvm;
    }

    @Override
    public void revive() {
        launch();
        awaitReady();
    }

    /** Starts it with properties and variables that only this life of it has; it may be a short one. */
    public void launchWith(List<String> properties, Map<String, String> variables) {
        jvm.start(properties, variables);
    }

    /** What its program does for an operator, with its settings; returns what that ended with. */
    public int does(String... words) {
        return jvm.runs(words);
    }

    /** @throws IllegalStateException when it has died */
    public void awaitReady() {
        awaitReadyOrDead();
        if (!isAlive()) {
            throw new IllegalStateException(name + " ended with " + jvm.exitValue() + "; see " + jvm.log());
        }
    }

    public void awaitReadyOrDead() {
        Patience.require(name + " being ready (" + jvm.log() + ")", this::isReadyOrDead, READY_WITHIN);
    }

    private boolean isReadyOrDead() {
        return !isAlive()
                || get("/actuator/health/readiness").path("status").asString("").equals("UP");
    }

    /** What it says of itself; missing while it does not answer. */
    public JsonNode health() {
        return get("/actuator/health");
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException notNow) {
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
