package grantledger.command;

import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL and a real Kafka broker, started once for all tests; each test class has a database of its own. */
public final class Machine {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Machine INSTANCE = new Machine();

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private Machine() {
        Path directory = temporary();
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        postgres.ensureRole("log_owner", "owner");
        postgres.ensureRole("log_service", "service");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
        }));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("grantledger-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Machine running() {
        return INSTANCE;
    }

    public String kafka() {
        return kafka.bootstrapServers();
    }

    /** The superuser, who may see and end the connections of others. */
    public String administrator() {
        return postgres.adminUser();
    }

    public String administratorPassword() {
        return postgres.adminPassword();
    }

    /** A new, empty database, as the properties that lead the service to it. */
    public Map<String, Object> newDatabase() {
        String name = "log_" + DATABASES.incrementAndGet();
        postgres.ensureDatabase(name, "log_owner");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("grantledger.log.url", postgres.jdbcUrl(name));
        properties.put("grantledger.log.user", "log_service");
        properties.put("grantledger.log.password", "service");
        properties.put("grantledger.log.owner", "log_owner");
        properties.put("grantledger.log.owner-password", "owner");
        properties.put("grantledger.kafka.servers", kafka.bootstrapServers());
        return properties;
    }
}
