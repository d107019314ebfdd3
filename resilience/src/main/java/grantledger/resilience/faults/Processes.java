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

    static List<Fault> all() {
        return List.of(
                survived("command-service killed", 20, killing(Processes::aCommandService)),
                survived("query-service killed", 20, killing(Processes::aQueryService)),
                survived("Kafka killed", 20, killing(Processes::kafka)),
                survived("PostgreSQL of the log killed", 50, killing(Processes::log)),
                survived("PostgreSQL of the views killed", 20, killing(Processes::views)),
                survived("command-service frozen for 20 s", 10, freezing(Processes::aCommandService)),
                survived("query-service frozen for 20 s", 10, freezing(Processes::aQueryService)),
                survived("Kafka frozen for 20 s", 10, freezing(Processes::kafka)),
                survived("PostgreSQL of the log frozen for 20 s", 10, freezing(Processes::log)),
                survived("PostgreSQL of the views frozen for 20 s", 10, freezing(Processes::views)),
                survived("everything killed at once", 10, Processes::killEverything));
    }

    private static Victim aCommandService(Cluster cluster, Random chance) {
        return Choose.one(cluster.commands(), chance);
    }

    private static Victim aQueryService(Cluster cluster, Random chance) {
        return Choose.one(cluster.queries(), chance);
    }

    private static Victim kafka(Cluster cluster, Random chance) {
        return cluster.kafka();
    }

    private static Victim log(Cluster cluster, Random chance) {
        return cluster.log();
    }

    private static Victim views(Cluster cluster, Random chance) {
        return cluster.views();
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
