package grantledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One PostgreSQL and one Kafka for all that runs in this process, each started when it is first asked for. */
public final class SharedServers {

    private SharedServers() {}

    private static final class Postgres {
        static final EmbeddedPostgres RUNNING = EmbeddedPostgres.start(directory("postgres"), 0);

        static {
            atTheEnd(RUNNING::close);
        }
    }

    private static final class Kafka {
        static final EmbeddedKafka RUNNING = EmbeddedKafka.start(directory("kafka"), 0);

        static {
            atTheEnd(RUNNING::close);
        }
    }

    public static EmbeddedPostgres postgres() {
        return Postgres.RUNNING;
    }

    public static EmbeddedKafka kafka() {
        return Kafka.RUNNING;
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory("grantledger-" + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void atTheEnd(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close));
    }
}
