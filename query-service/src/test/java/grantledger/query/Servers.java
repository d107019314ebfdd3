package grantledger.query;

import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One PostgreSQL and one Kafka for all tests of a run; each who asks gets a database or a topic of their own. */
final class Servers {

    static final String ROLE = "grantledger_query";
    static final String PASSWORD = "test";
    static final int PARTITIONS = 4;

    private static final Path DIRECTORY = directory();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(DIRECTORY.resolve("postgres"), 0);
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start(DIRECTORY.resolve("kafka"), 0);

    static {
        POSTGRES.ensureRole(ROLE, PASSWORD);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            KAFKA.close();
            POSTGRES.close();
        }));
    }

    private Servers() {}

    static String kafka() {
        return KAFKA.bootstrapServers();
    }

    /** The URL of a new, empty database. */
    static String database() {
        String name = "query_" + NUMBER.incrementAndGet();
        POSTGRES.ensureDatabase(name, ROLE);
        return POSTGRES.jdbcUrl(name);
    }

    /** The name of a new, empty topic. */
    static String topic() {
        String name = "events-" + NUMBER.incrementAndGet();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return name;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("grantledger-query-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
