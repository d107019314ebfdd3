package grantledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One node that is broker and controller at once, sized for two cores and a small heap. */
final class KafkaSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    /** @param doors where clients come in: {@link #open} or {@link #secured} */
    static Map<String, String> of(Path directory, int controllerPort, Map<String, String> doors) {
        var settings = new HashMap<>(place(directory, controllerPort));
        settings.putAll(doors);
        settings.merge("listeners", "," + CONTROLLER + "://127.0.0.1:" + controllerPort, String::concat);
        settings.putAll(ONE_NODE);
        settings.putAll(SMALL);
        settings.putAll(KEPT);
        return settings;
    }

    /**
     * The voters are named here rather than stored with the data, so that the ports may differ from one start to the
     * next.
     */
    private static Map<String, String> place(Path directory, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "log.dirs",
                directory.toString(),
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,CLIENTS:SASL_SSL," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort);
    }

    /** @param advertised the port that clients are told to use */
    static Map<String, String> open(int port, int advertised) {
        return Map.of(
                "listeners", "BROKER://127.0.0.1:" + port, "advertised.listeners", "BROKER://127.0.0.1:" + advertised);
    }

    /** @param own a port for the broker's talk with itself */
    static Map<String, String> secured(Certificate certificate, int port, int own) {
        var both = "CLIENTS://127.0.0.1:%d,BROKER://127.0.0.1:%d".formatted(port, own);
        var clients = "listener.name.clients.";
        return Map.of(
                "listeners",
                both,
                "advertised.listeners",
                both,
                clients + "ssl.keystore.type",
                "PEM",
                clients + "ssl.keystore.certificate.chain",
                text(certificate.certificate()),
                clients + "ssl.keystore.key",
                text(certificate.key()),
                clients + "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                clients + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Map<String, String> ONE_NODE = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            // After a kill the node waits this long for its former self to time out.
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "1000");

    /** The cleaner's buffer alone would take 128 MB of heap. */
    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "3",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20),
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "1");

    /**
     * Facts are kept for ever. With no second broker to hold a copy, a record is on disk before it is acknowledged.
     */
    private static final Map<String, String> KEPT = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.flush.interval.messages", "1");
}
