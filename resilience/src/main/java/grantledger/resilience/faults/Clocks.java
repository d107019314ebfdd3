package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Clocks of one instance that are wrong, or are set while people work. */
final class Clocks {
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private Clocks() {}

    static List<Fault> all() {
        return List.of(
                survived("clock of one instance 10 minutes ahead", 5, off(Duration.ofMinutes(10))),
                survived("clock of one instance 10 minutes behind", 5, off(Duration.ofMinutes(-10))));
    }

    private static Fault.Strike off(Duration offset) {
        return (cluster, chance) -> {
            restartWith(offset, cluster, chance);
            Patience.rest(A_WHILE);
        };
    }

    /** And back again: the instance with the other clock has written meanwhile. */
    private static void restartWith(Duration offset, Cluster cluster, Random chance) {
        var instance = Choose.one(cluster.commands(), chance);
        instance.kill();
        instance.launchWith(
                List.of(), Map.of("SPRING_PROFILES_ACTIVE", "faults", "GRANTLEDGER_CLOCK_OFFSET", offset.toString()));
        instance.awaitReady();
        Patience.rest(A_WHILE);
        instance.kill();
        instance.revive();
    }
}
