package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import java.util.List;

/** What becomes of the topic: the log fills it again from position 1. */
final class Topics {
    private Topics() {}

    static List<Fault> all() {
        return List.of(survived(
                "the topic removed", 5, (cluster, _) -> Topic.of(cluster).remove()));
    }
}
