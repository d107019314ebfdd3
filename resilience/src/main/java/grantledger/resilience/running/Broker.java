package grantledger.resilience.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The Kafka broker as a process of its own. */
final class Broker implements JvmVictim {
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(2);

    private final Jvm jvm;
    private final int port;

    private Broker(Jvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    static Broker behind(int advertised, Path directory, int port, Path logs) {
        var program = List.of(
                "-cp",
                Jvm.classPath(),
                BrokerProcess.class.getName(),
                directory.toString(),
                String.valueOf(port),
                String.valueOf(advertised));
        return new Broker(new Jvm("384m", program, Map.of(), logs.resolve("kafka.log")), port);
    }

    void launch() {
        jvm.start(List.of(), Map.of());
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Jvm jvm() {
        return jvm;
    }

    @Override
    public void revive() {
        launch();
        awaitServing();
    }

    /** Its metadata come from the proxy's port, so whoever asks it must have the proxy open. */
    void awaitServing() {
        Patience.require("Kafka serving (" + jvm.log() + ")", this::serves, SERVES_WITHIN);
    }

    private boolean serves() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "request.timeout.ms",
                2_000,
                "default.api.timeout.ms",
                4_000))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
