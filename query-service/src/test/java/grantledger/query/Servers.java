package grantledger.query;

import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** From now on the database answers nobody, or everybody again. */
    static void answering(String database, boolean answers) {
        String name = database.substring(database.lastIndexOf('/') + 1);
        String admin = POSTGRES.jdbcUrl("postgres");
        try (Connection connection =
                        DriverManager.getConnection(admin, POSTGRES.adminUser(), POSTGRES.adminPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + answers);
            if (!answers) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
