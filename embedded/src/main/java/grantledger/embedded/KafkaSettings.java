package grantledger.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One node that is broker and controller at once, sized for two cores and a small heap. */
final class KafkaSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    /** @param advertised the port that clients are told to use */
    static Map<String, String> of(Path directory, int port, int advertised, int controllerPort) {
        var settings = new HashMap<>(place(directory, port, controllerPort));
        settings.put("advertised.listeners", "BROKER://127.0.0.1:" + advertised);
        settings.putAll(ONE_NODE);
        settings.putAll(SMALL);
        settings.putAll(KEPT);
        return settings;
    }

    /**
     * The voters are named here rather than stored with the data, so that the ports may differ from one start to the
     * next.
     */
    private static Map<String, String> place(Path directory, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "log.dirs",
                directory.toString(),
                "listeners",
                "BROKER://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort);
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
