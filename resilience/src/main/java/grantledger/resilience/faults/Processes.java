package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Victim;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Processes that die, and processes that stop in the middle of what they do. */
final class Processes {
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration FROZEN = Duration.ofSeconds(20);

    private Processes() {}

    /** Who is struck. */
    private interface Choice extends BiFunction<Cluster, Random, Victim> {}

    private static final Choice COMMANDS = (cluster, chance) -> Choose.one(cluster.commands(), chance);
    private static final Choice QUERIES = (cluster, chance) -> Choose.one(cluster.queries(), chance);
    private static final Choice KAFKA = (cluster, _) -> cluster.kafka();
    private static final Choice LOG = (cluster, _) -> cluster.log();
    private static final Choice VIEWS = (cluster, _) -> cluster.views();

    static List<Fault> all() {
        return List.of(
                survived("command-service killed", 20, killing(COMMANDS)),
                survived("query-service killed", 20, killing(QUERIES)),
                survived("Kafka killed", 20, killing(KAFKA)),
                survived("PostgreSQL of the log killed", 50, killing(LOG)),
                survived("PostgreSQL of the views killed", 20, killing(VIEWS)),
                survived("command-service frozen for 20 s", 10, freezing(COMMANDS)),
                survived("query-service frozen for 20 s", 10, freezing(QUERIES)),
                survived("Kafka frozen for 20 s", 10, freezing(KAFKA)),
                survived("PostgreSQL of the log frozen for 20 s", 10, freezing(LOG)),
                survived("PostgreSQL of the views frozen for 20 s", 10, freezing(VIEWS)),
                survived("everything killed at once", 10, Processes::killEverything));
    }

    private static Fault.Strike killing(Choice choice) {
        return (cluster, chance) -> {
            var victim = choice.apply(cluster, chance);
            victim.kill();
            Patience.rest(AWAY);
            victim.revive();
        };
    }

    private static Fault.Strike freezing(Choice choice) {
        return (cluster, chance) -> {
            var victim = choice.apply(cluster, chance);
            victim.freeze();
            Patience.rest(FROZEN);
            victim.thaw();
        };
    }

    private static void killEverything(Cluster cluster, Random chance) {
        cluster.services().forEach(Victim::kill);
        cluster.kafka().kill();
        cluster.log().kill();
        cluster.views().kill();
        cluster.mend();
    }
}
