package grantledger.query.running;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.embedded.Certificate;
import grantledger.embedded.EmbeddedKafka;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A broker that is reached by SASL_SSL alone. */
@Tag("server")
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SecuredKafkaTest {

    @TempDir
    private static Path directory;

    private static Certificate certificate;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.in(Files.createDirectory(directory.resolve("certificate")));
        kafka = EmbeddedKafka.startSecured(
                directory.resolve("kafka"), certificate, "grantledger-query", "the right one");
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static Service service(String... access) {
        return new Service(
                Servers.database(),
                "events",
                Stream.concat(
                                Stream.of("--grantledger.kafka.bootstrap-servers=" + kafka.bootstrapServers()),
                                Stream.of(access).map(it -> "--grantledger.kafka.access." + it))
                        .toArray(String[]::new));
    }

    private static Service withPassword(String password) {
        return service(
                "protocol=SASL_SSL",
                "authorities=" + certificate.certificate(),
                "user=grantledger-query",
                "password=" + password);
    }

    private static JsonNode consumer(Service service) {
        return service.get("/actuator/health").as("auditor", "AUDITOR").body().at("/components/consumer");
    }

    @Test
    void is_read_with_the_right_password() {
        try (Service service = withPassword("the right one")) {
            eventually(() -> assertThat(
                            consumer(service).at("/details/kafkaAnswers").booleanValue())
                    .isTrue());
        }
    }

    @Test
    void with_a_wrong_password_reads_go_on_and_health_and_log_say_what_was_refused(CapturedOutput said) {
        try (Service service = withPassword("a guess")) {
            assertRefused(service, "Authentication failed");
        }
        assertThat(said.getOut()).contains("Authentication failed").doesNotContain("a guess");
    }

    /** Kafka's own client would take the broker's alert for the length of an answer, and allocate 352 MB for it. */
    @Test
    void without_TLS_reads_go_on_and_health_and_log_say_which_variable_to_set(CapturedOutput said) {
        try (Service service = service()) {
            assertRefused(service, "GRANTLEDGER_KAFKA_PROTOCOL must be SSL or SASL_SSL");
        }
        assertThat(said.getOut())
                .contains("speaks TLS and is reached by PLAINTEXT")
                .doesNotContain("OutOfMemory");
    }

    private static void assertRefused(Service service, String why) {
        eventually(() -> {
            JsonNode told = consumer(service);
            assertThat(told.at("/status").stringValue()).isEqualTo("DOWN");
            assertThat(told.at("/details/reason").stringValue()).contains(why);
            assertThat(told.at("/details/kafka").stringValue()).contains(kafka.bootstrapServers(), why);
        });
        service.get("/api/calls").ok();
    }
}
