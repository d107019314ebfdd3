package grantledger.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker inside this JVM, on 127.0.0.1 with a kept log directory. It dies with the JVM and recovers its log at
 * the next start. Close it before its directory is deleted: a broker that loses its directory halts the JVM.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final DirectoryClaim claim;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(DirectoryClaim claim, KafkaRaftServer server, int port) {
        this.claim = claim;
        this.server = server;
        this.port = port;
    }

    /**
     * @param dataDirectory made when missing
     * @param port 0 for any free one; it may differ from the one used before
     * @throws IllegalStateException when a running process uses the directory
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        var chosen = FreePort.orAny(port);
        return startBehind(chosen, dataDirectory, chosen);
    }

    /**
     * As {@link #start}, for clients that come by SASL_SSL with SCRAM-SHA-512 alone.
     *
     * @param user and password of whoever may come; known from the first start in a directory on
     */
    public static EmbeddedKafka startSecured(
            Path dataDirectory, Certificate certificate, String user, String password) {
        var port = FreePort.find();
        return start(
                dataDirectory,
                port,
                KafkaSettings.secured(certificate, port, FreePort.find()),
                List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password)));
    }

    /**
     * As {@link #start}, with a proxy in front of it.
     *
     * @param advertised the proxy's port, which is the one that clients are told to use
     */
    public static EmbeddedKafka startBehind(int advertised, Path dataDirectory, int port) {
        return start(dataDirectory, port, KafkaSettings.open(port, advertised), List.of());
    }

    private static EmbeddedKafka start(Path dataDirectory, int port, Map<String, String> doors, List<String> accounts) {
        try {
            var directory =
                    Files.createDirectories(dataDirectory.toAbsolutePath()).toRealPath();
            var claim = DirectoryClaim.of(directory);
            try {
                formatOnce(directory, accounts);
                return start(claim, directory, port, doors);
            } catch (IOException | RuntimeException e) {
                claim.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka could not use " + dataDirectory, e);
        }
    }

    private static EmbeddedKafka start(DirectoryClaim claim, Path directory, int port, Map<String, String> doors) {
        var config = new KafkaConfig(KafkaSettings.of(directory, FreePort.find(), doors), false);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedKafka(claim, server, port);
    }

    /** What Kafka's own storage tool does, without its command line. */
    private static void formatOnce(Path directory, List<String> accounts) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setScramArguments(accounts)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not format " + directory, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * A broker that cannot go on, because its disk is full or its directory lost, ends the whole JVM without a word.
     * Once this has been asked for it completes this instead, and the caller ends what must end.
     */
    public CompletableFuture<String> failed() {
        var failed = new CompletableFuture<String>();
        Exit.Procedure instead = (status, message) -> {
            failed.complete(message == null ? "the broker gave up; what it said last is above" : message);
            throw new IllegalStateException("The broker has failed");
        };
        Exit.setExitProcedure(instead);
        Exit.setHaltProcedure(instead);
        return failed;
    }

    @Override
    public void close() {
        try (claim) {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
    }
}
