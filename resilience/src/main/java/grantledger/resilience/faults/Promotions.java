package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.loud;
import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The log's server dies for good, and a standby takes its place. */
final class Promotions {
    private static final Duration TAIL = Duration.ofSeconds(3);
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private Promotions() {}

    static List<Fault> all() {
        return List.of(
                survived("synchronous standby promoted", 10, Promotions::synchronous),
                loud("synchronous standby cut off, sessions ended, then promoted", 10, Promotions::cutOff),
                loud("asynchronous standby promoted without the tail", 10, Promotions::withoutTail));
    }

    private static void synchronous(Cluster cluster, Random chance) {
        var standby = cluster.standby();
        standby.synchronous();
        Patience.rest(Duration.ofMillis(500 + chance.nextInt(1_000)));
        cluster.failOver(standby);
    }

    /**
     * What waits for the standby is committed on the primary and durable nowhere else. When its session is ended it shows
     * there all the same, and is relayed. Whoever asks the primary what became of it must not believe that; and the topic,
     * which holds what no longer happened, must be noticed.
     */
    private static void cutOff(Cluster cluster, Random chance) throws SQLException {
        var standby = cluster.standby();
        standby.synchronous();
        standby.cutOff();
        Patience.rest(Duration.ofMillis(500));
        Sessions.end(cluster.log());
        Patience.rest(SETTLING);
        cluster.failOver(standby);
    }

    /** What was acknowledged, relayed and folded last never came to the server that takes the primary's place. */
    private static void withoutTail(Cluster cluster, Random chance) {
        var standby = cluster.standby();
        Patience.rest(Duration.ofMillis(500));
        standby.cutOff();
        Patience.rest(TAIL);
        cluster.failOver(standby);
    }
}
