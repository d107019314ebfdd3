package grantledger.format.brokers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * By what protocol Kafka is reached, and as whom. Blank is what is not set.
 *
 * @param protocol    PLAINTEXT where blank; SSL; or SASL_SSL. A password is never sent without TLS
 * @param authorities a PEM file of the certificates by which brokers are believed; those of the JVM where it is blank
 * @param mechanism   of SASL: SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN
 */
public record BrokerAccess(String protocol, String authorities, String mechanism, String user, String password) {

    /** Without TLS, as anybody. */
    public static final BrokerAccess PLAIN = new BrokerAccess("PLAINTEXT", "", "", "", "");

    private static final Map<String, String> MODULES = Map.of(
            "PLAIN", "plain.PlainLoginModule",
            "SCRAM-SHA-256", "scram.ScramLoginModule",
            "SCRAM-SHA-512", "scram.ScramLoginModule");

    /** @throws IllegalArgumentException when that is no way to reach Kafka; the message says which variable to correct */
    public BrokerAccess {
        protocol = said(protocol).isBlank() ? "PLAINTEXT" : protocol.strip().toUpperCase(Locale.ROOT);
        authorities = said(authorities);
        mechanism = said(mechanism).strip().toUpperCase(Locale.ROOT);
        user = said(user);
        password = said(password);
        require(
                List.of("PLAINTEXT", "SSL", "SASL_SSL").contains(protocol),
                "GRANTLEDGER_KAFKA_PROTOCOL must be PLAINTEXT, SSL or SASL_SSL, and is " + protocol);
        require(
                authorities.isBlank() || Files.isReadable(Path.of(authorities)),
                "GRANTLEDGER_KAFKA_AUTHORITIES names no file that can be read: " + authorities);
        if (protocol.equals("SASL_SSL")) {
            require(
                    MODULES.containsKey(mechanism),
                    "GRANTLEDGER_KAFKA_MECHANISM must be SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN");
            require(printable(user), "GRANTLEDGER_KAFKA_USER is empty, or has control characters");
            require(printable(password), "GRANTLEDGER_KAFKA_PASSWORD is empty, or has control characters");
        } else {
            require(
                    user.isBlank() && password.isBlank(),
                    "GRANTLEDGER_KAFKA_USER and GRANTLEDGER_KAFKA_PASSWORD need GRANTLEDGER_KAFKA_PROTOCOL=SASL_SSL");
        }
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static boolean printable(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean isEncrypted() {
        return !protocol.equals("PLAINTEXT");
    }

    /** As Kafka's clients name them. The broker's name is always compared with its certificate. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("security.protocol", protocol);
        if (isEncrypted() && !authorities.isBlank()) {
            settings.put("ssl.truststore.type", "PEM");
            settings.put("ssl.truststore.location", authorities);
        }
        if (protocol.equals("SASL_SSL")) {
            settings.put("sasl.mechanism", mechanism);
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.%s required username=%s password=%s;"
                            .formatted(MODULES.get(mechanism), quoted(user), quoted(password)));
        }
        return settings;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Does not say the password. */
    @Override
    public String toString() {
        return user.isBlank() ? protocol : protocol + " as " + user;
    }
}
