package grantledger.format.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokersTest {

    @TempDir
    private Path directory;

    @Test
    void a_client_keeps_its_own_settings_and_is_told_where_Kafka_is() {
        assertThat(Brokers.at("127.0.0.1:1").client(Map.of("acks", "all")))
                .isEqualTo(Map.of("acks", "all", "bootstrap.servers", "127.0.0.1:1", "security.protocol", "PLAINTEXT"));
    }

    @Test
    void a_client_of_secured_brokers_shows_its_password_and_believes_the_file_alone() throws Exception {
        Path authorities = Files.writeString(directory.resolve("authorities.pem"), "");
        BrokerAccess access = new BrokerAccess("sasl_ssl", authorities.toString(), "plain", "me", "a\"b\\c");
        assertThat(new Brokers("kafka:9094", access).client(Map.of()))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9094",
                        "security.protocol", "SASL_SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", authorities.toString(),
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config",
                                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                        + " username=\"me\" password=\"a\\\"b\\\\c\";"));
        assertThat(access).hasToString("SASL_SSL as me");
    }

    @Test
    void TLS_alone_needs_neither_password_nor_file() {
        assertThat(new Brokers("kafka:9094", new BrokerAccess("SSL", null, null, null, null)).client(Map.of()))
                .isEqualTo(Map.of("bootstrap.servers", "kafka:9094", "security.protocol", "SSL"));
    }

    @Test
    void what_cannot_be_meant_is_refused_with_the_variable_to_correct() {
        assertRefused("_PROTOCOL", "SASL_PLAINTEXT", "", "PLAIN", "me", "secret");
        assertRefused("_AUTHORITIES", "SSL", directory.resolve("none").toString(), "", "", "");
        assertRefused("_MECHANISM", "SASL_SSL", "", "GSSAPI", "me", "secret");
        assertRefused("_USER", "SASL_SSL", "", "PLAIN", "", "secret");
        assertRefused("_PASSWORD", "SASL_SSL", "", "PLAIN", "me", "");
        assertRefused("_PASSWORD", "SASL_SSL", "", "PLAIN", "me", "two\nlines");
        assertRefused("=SASL_SSL", "PLAINTEXT", "", "PLAIN", "me", "secret");
    }

    private static void assertRefused(
            String named, String protocol, String authorities, String mechanism, String user, String password) {
        assertThatThrownBy(() -> new BrokerAccess(protocol, authorities, mechanism, user, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GRANTLEDGER_KAFKA")
                .hasMessageContaining(named)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_broker_that_answers_with_a_TLS_alert_gets_no_client_without_TLS() throws Exception {
        try (ServerSocket broker = answering(0x15, 3, 3, 0, 2, 2, 80)) {
            assertThatThrownBy(() -> Brokers.at(address(broker)).client(Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(address(broker), "speaks TLS", "GRANTLEDGER_KAFKA_PROTOCOL");
        }
    }

    @Test
    void a_broker_that_answers_as_Kafka_does_or_not_at_all_is_left_to_the_client() throws Exception {
        try (ServerSocket broker = answering(0, 0, 0, 10)) {
            assertThat(Brokers.at(address(broker)).client(Map.of())).isNotEmpty();
        }
        assertThat(Brokers.at("127.0.0.1:1,no address,somewhere.invalid:9092").client(Map.of()))
                .isNotEmpty();
    }

    private static ServerSocket answering(int... bytes) throws IOException {
        ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            try (Socket client = broker.accept()) {
                client.getInputStream().readNBytes(14);
                for (int each : bytes) {
                    client.getOutputStream().write(each);
                }
            } catch (IOException ended) {
                // by the test
            }
        });
        return broker;
    }

    private static String address(ServerSocket broker) {
        return "127.0.0.1:" + broker.getLocalPort();
    }

    @Test
    void trouble_is_told_with_where_and_why() {
        Exception failure = new IllegalStateException("outside", new IllegalStateException("no path to an authority"));
        assertThat(Brokers.at("kafka:9092").trouble(failure))
                .isEqualTo("Kafka at kafka:9092 (PLAINTEXT): outside: no path to an authority");
        assertThat(Brokers.at("kafka:9092").trouble(new IllegalStateException("away")))
                .isEqualTo("Kafka at kafka:9092 (PLAINTEXT): away");
    }
}
