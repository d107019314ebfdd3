package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.Service;
import grantledger.command.call.Calls;
import grantledger.command.publishing.TopicCommand;
import grantledger.embedded.Certificate;
import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.relaying.KeptList;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.format.brokers.BrokerAccess;
import grantledger.format.brokers.Brokers;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** PostgreSQL and Kafka as they stand in an agency's network: with certificates, and with passwords. */
@Tag("server")
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SecuredServersTest {

    private static final String USER = "grantledger-command";
    private static final String PASSWORD = "with \"quotes\" and \\ strokes";

    @TempDir
    private static Path directory;

    private static Certificate own;
    private static Certificate another;
    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        own = Certificate.in(Files.createDirectory(directory.resolve("own")));
        another = Certificate.in(Files.createDirectory(directory.resolve("another")));
        postgres = EmbeddedPostgres.startSecured(directory.resolve("postgres"), own);
        kafka = EmbeddedKafka.startSecured(directory.resolve("kafka"), own, USER, PASSWORD);
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    private static Map<String, Object> properties(String name) {
        administer("create role log_owner_%1$s login password 'owner'".formatted(name));
        administer("create role log_service_%1$s login password 'service'".formatted(name));
        administer("create database %1$s owner log_owner_%1$s".formatted(name));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("grantledger.log.url", url(name, own));
        properties.put("grantledger.log.user", "log_service_" + name);
        properties.put("grantledger.log.password", "service");
        properties.put("grantledger.log.owner", "log_owner_" + name);
        properties.put("grantledger.log.owner-password", "owner");
        properties.put("grantledger.keys.url", url(name, own));
        properties.put("grantledger.keys.user", "log_owner_" + name);
        properties.put("grantledger.keys.password", "owner");
        properties.put("grantledger.kafka.servers", kafka.bootstrapServers());
        properties.put("grantledger.kafka.topic", "events-" + name);
        properties.put("grantledger.kafka.access.protocol", "SASL_SSL");
        properties.put("grantledger.kafka.access.authorities", own.certificate());
        properties.put("grantledger.kafka.access.user", USER);
        properties.put("grantledger.kafka.access.password", PASSWORD);
        return properties;
    }

    private static String url(String database, Certificate believed) {
        return postgres.jdbcUrl(database) + "?sslmode=verify-full&sslrootcert=" + believed.certificate();
    }

    private static void administer(String sql) {
        try (var connection = DriverManager.getConnection(
                        url("postgres", own), postgres.adminUser(), postgres.adminPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void append(Service service) {
        UUID call = UUID.randomUUID();
        service.bean("eventLog", EventLog.class)
                .append(new Append(
                        List.of(NewEvent.of(
                                call, 1, UUID.randomUUID(), new CallAnnounced(call, Calls.terms(), null), Event.CODEC)),
                        List.of(),
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "olle.officer",
                        "given",
                        UUID.randomUUID()));
    }

    private static JsonNode publishing(Service service) {
        return Json.mapper()
                .readTree(service.send(
                                Service.token("auditor", "AUDITOR"),
                                HttpRequest.newBuilder(service.at("/actuator/health")))
                        .body())
                .required("components")
                .required("publishing");
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    @Test
    void the_log_is_written_and_published_over_verified_connections_alone() throws Exception {
        try (Service service = Service.start(properties("verified"))) {
            append(service);
            await(
                    "it is published",
                    () -> publishing(service).at("/details/published").asLong(0) == 1);
            await(
                    "publishing is up",
                    () -> publishing(service).required("status").stringValue().equals("UP"));
        }
    }

    @Test
    void with_a_wrong_password_the_log_goes_on_and_health_and_log_say_what_Kafka_refused(CapturedOutput said)
            throws Exception {
        Map<String, Object> properties = properties("mistaken");
        properties.put("grantledger.kafka.access.password", "a guess");
        try (Service service = Service.start(properties)) {
            append(service);
            assertThatPublishingSays(service, USER, "Authentication failed");
            append(service);
        }
        assertThat(said.getOut()).contains("Authentication failed").doesNotContain("a guess");
    }

    /** Kafka's own client would take the broker's alert for the length of an answer, and allocate 352 MB for it. */
    @Test
    void without_TLS_the_log_goes_on_and_health_and_log_say_which_variable_to_set(CapturedOutput said)
            throws Exception {
        Map<String, Object> properties = properties("plain");
        properties.keySet().removeIf(name -> name.startsWith("grantledger.kafka.access."));
        try (Service service = Service.start(properties)) {
            append(service);
            assertThatPublishingSays(
                    service, kafka.bootstrapServers(), "speaks TLS", "GRANTLEDGER_KAFKA_PROTOCOL must be SSL");
            append(service);
        }
        assertThat(said.getOut())
                .contains("speaks TLS and is reached by PLAINTEXT")
                .doesNotContain("OutOfMemory");
    }

    private static void assertThatPublishingSays(Service service, String... parts) throws InterruptedException {
        await(
                "publishing is degraded",
                () -> publishing(service).required("status").stringValue().equals("DEGRADED"));
        assertThat(publishing(service).at("/details/trouble").stringValue()).contains(parts);
    }

    @Test
    void a_broker_whose_certificate_nobody_vouches_for_is_not_talked_to() {
        Brokers brokers = new Brokers(
                kafka.bootstrapServers(),
                new BrokerAccess("SASL_SSL", another.certificate().toString(), "SCRAM-SHA-512", USER, PASSWORD));
        assertThatThrownBy(() -> new KeptList(brokers, "some-list", (short) 1).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(kafka.bootstrapServers(), "SSL handshake failed", "certification path");
    }

    @Test
    void a_database_whose_certificate_nobody_vouches_for_and_one_without_TLS_is_not_talked_to(CapturedOutput said) {
        Map<String, Object> properties = properties("doubted");
        properties.put("grantledger.log.url", url("doubted", another));
        assertThat(TopicCommand.run(arguments(properties, "topic", "anew"))).isOne();
        assertThat(said.getErr()).contains("PKIX path");
        properties.put("grantledger.log.url", postgres.jdbcUrl("doubted") + "?sslmode=disable");
        assertThat(TopicCommand.run(arguments(properties, "topic", "anew"))).isOne();
        assertThat(said.getErr()).contains("no encryption");
    }

    private static String[] arguments(Map<String, Object> properties, String... words) {
        return Stream.concat(
                        Stream.of(words),
                        properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new);
    }
}
