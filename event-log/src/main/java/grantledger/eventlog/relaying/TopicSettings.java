package grantledger.eventlog.relaying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;

/** How the topic has to be set so that it keeps every record for ever. */
final class TopicSettings {

    private static final String IN_SYNC = "min.insync.replicas";
    private static final String LARGEST = "max.message.bytes";
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "unclean.leader.election.enable", "false");

    private TopicSettings() {}

    /** For a topic that is made. Where there are copies, a record is acknowledged when at least two brokers have it. */
    static Map<String, String> of(int replication) {
        Map<String, String> settings = new TreeMap<>(KEPT_FOR_EVER);
        settings.put(IN_SYNC, Integer.toString(inSync(replication)));
        settings.put(LARGEST, Integer.toString(EventsTopic.LARGEST_RECORD));
        return settings;
    }

    private static int inSync(int replication) {
        return Math.min(2, replication);
    }

    /** What of a topic's settings is weaker than that; one line each, none when all is well. */
    static List<String> weaknesses(Config found, int replication) {
        List<String> weaknesses = new ArrayList<>();
        KEPT_FOR_EVER.forEach((name, value) -> {
            if (!value.equals(found.get(name).value())) {
                weaknesses.add(name + " is " + found.get(name).value() + " and must be " + value);
            }
        });
        atLeast(IN_SYNC, inSync(replication), found, weaknesses);
        atLeast(LARGEST, EventsTopic.LARGEST_RECORD, found, weaknesses);
        weaknesses.sort(null);
        return weaknesses;
    }

    private static void atLeast(String name, int least, Config found, List<String> weaknesses) {
        String value = found.get(name).value();
        if (Integer.parseInt(value) < least) {
            weaknesses.add(name + " is " + value + " and must be at least " + least);
        }
    }
}
