package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.format.KillPoint;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Processes that die between one step and the next, at the points that the code names. */
final class KillPoints {
    private static final Duration DIES_WITHIN = Duration.ofSeconds(45);
    private static final int LATEST = 30;

    private KillPoints() {}

    /** Who comes by a point, and what brings them there. */
    private enum Way {
        /** Every instance of command-service, with every command. */
        COMMANDS,
        /** Every instance of command-service, now and then. */
        SELDOM,
        /** The one that has the turn. */
        TURN,
        /** The one that has the turn, when the topic is gone. */
        TOPIC,
        /** Every instance of query-service, with its partitions. */
        FOLDS,
        /** The one that is told to rebuild the views. */
        REBUILD
    }

    static List<Fault> all() {
        return Arrays.stream(KillPoint.values())
                .map(point -> survived("killed at " + point, 20, (cluster, chance) -> dieAt(point, cluster, chance)))
                .toList();
    }

    private static Way way(KillPoint point) {
        return switch (point) {
            case BEFORE_APPEND, AFTER_APPEND, WITHIN_ANSWERED_GROUP -> Way.COMMANDS;
            case BEFORE_SNAPSHOT -> Way.SELDOM;
            case BEFORE_SEND, AFTER_SEND, AFTER_REACTION, BEFORE_SEAL, AFTER_SEAL, AFTER_SEAL_PUBLISHED -> Way.TURN;
            case BEFORE_TOPIC, AFTER_TOPIC -> Way.TOPIC;
            case BEFORE_FOLD_COMMIT, AFTER_FOLD_COMMIT -> Way.FOLDS;
            case BEFORE_SWAP, AFTER_SWAP -> Way.REBUILD;
        };
    }

    private static void dieAt(KillPoint point, Cluster cluster, Random chance) throws Exception {
        var way = way(point);
        var instances = way == Way.FOLDS || way == Way.REBUILD ? cluster.queries() : cluster.commands();
        var armed = Choose.one(instances, chance);
        armed.kill();
        armed.launchWith(List.of("-Dgrantledger.killpoint=" + point + ":" + time(way, chance)), Map.of());
        armed.awaitReadyOrDead();
        bring(way, cluster, instances, armed);
        Patience.require(armed.name() + " dying at " + point, () -> !armed.isAlive(), DIES_WITHIN);
        armed.revive();
    }

    /** Which time it comes by is the last; what happens once is not waited for a second time. */
    private static int time(Way way, Random chance) {
        return switch (way) {
            case COMMANDS, FOLDS -> 1 + chance.nextInt(LATEST);
            case TURN -> 1 + chance.nextInt(3);
            case SELDOM, TOPIC, REBUILD -> 1;
        };
    }

    private static void bring(Way way, Cluster cluster, List<Service> instances, Service armed) throws Exception {
        switch (way) {
            case COMMANDS, SELDOM, FOLDS -> {}
            case TURN ->
                others(instances, armed).forEach(other -> {
                    other.kill();
                    other.revive();
                });
            case TOPIC -> {
                // Whoever misses the topic gives the turn up, and another would take it.
                others(instances, armed).forEach(Service::kill);
                Topic.of(cluster).remove();
            }
            case REBUILD -> Rebuilding.at(armed, cluster.tokens()).begin();
        }
    }

    /** While they are away the turn comes to the armed one. */
    private static List<Service> others(List<Service> instances, Service armed) {
        return instances.stream().filter(it -> it != armed).toList();
    }
}
