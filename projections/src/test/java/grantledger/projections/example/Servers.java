package grantledger.projections.example;

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
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL and one Kafka for all tests of a run; each who asks gets a database or a topic of their own. */
public final class Servers {

    /** Reads what others publish for it. */
    public static final String ONLOOKER = "onlooker";

    private static final String ROLE = "reader";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path DIRECTORY = directory();

    /** Started by who needs it. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(DIRECTORY.resolve("postgres"), 0);

        static {
            SERVER.ensureRole(ROLE, ROLE);
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** Started by who needs it. */
    private static final class Kafka {
        private static final EmbeddedKafka SERVER = EmbeddedKafka.start(DIRECTORY.resolve("kafka"), 0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private Servers() {}

    /** A new, empty database. */
    public static DataSource database() {
        String name = "views_" + NUMBER.incrementAndGet();
        Postgres.SERVER.ensureDatabase(name, ROLE);
        return entered(name, ROLE);
    }

    /** The same database as the role {@link #ONLOOKER} finds it, which is made with its first use. */
    public static DataSource lookedAt(DataSource database) {
        String name = ((PGSimpleDataSource) database).getDatabaseName();
        Postgres.SERVER.ensureReader(ONLOOKER, ONLOOKER, name);
        return entered(name, ONLOOKER);
    }

    private static DataSource entered(String name, String role) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(Postgres.SERVER.jdbcUrl(name));
        database.setUser(role);
        database.setPassword(role);
        return database;
    }

    public static String kafka() {
        return Kafka.SERVER.bootstrapServers();
    }

    /** The name of a new topic of one partition that holds the records. */
    public static String topic(Partition partition) {
        String name = "happenings-" + NUMBER.incrementAndGet();
        make(name);
        send(name, partition.values());
        return name;
    }

    /** Makes it, empty, of one partition; one of that name is deleted before. */
    public static void make(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            if (admin.listTopics().names().get().contains(topic)) {
                admin.deleteTopics(List.of(topic)).all().get();
            }
            NewTopic made = new NewTopic(topic, 1, (short) 1);
            while (!made(admin, made)) {
                Thread.sleep(50); // its deletion is not known everywhere yet
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean made(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failure;
        }
    }

    public static void send(String topic, List<byte[]> values) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic, 0, new byte[] {1}, value))
                        .get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("projections-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
