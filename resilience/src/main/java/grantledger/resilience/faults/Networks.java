package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.network.Direction;
import grantledger.resilience.network.Proxy;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Networks that are slow, silent or cut. */
final class Networks {
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMillis(150);
    private static final int CUTS = 20;

    private Networks() {}

    /** Which way is struck. */
    private interface Choice extends BiFunction<Cluster, Random, Proxy> {}

    static List<Fault> all() {
        return List.of(
                survived("log: connections of one instance cut, again and again", 20, cutting(Networks::log)),
                survived("views: connections of one instance cut, again and again", 10, cutting(Networks::views)),
                survived("Kafka: connections cut, again and again", 10, cutting(Networks::kafka)),
                survived("log: answers to one instance held for 20 s", 10, holding(Networks::log, Direction.TO_CLIENT)),
                survived(
                        "log: requests of one instance held for 20 s", 10, holding(Networks::log, Direction.TO_SERVER)),
                survived("views: one instance in a black hole for 20 s", 10, blackHole(Networks::views, SILENCE)),
                survived("Kafka in a black hole for 20 s", 10, blackHole(Networks::kafka, SILENCE)),
                survived("Kafka away for 20 s", 10, away(Networks::kafka, SILENCE)),
                survived("Kafka away for 10 minutes", 1, away(Networks::kafka, Duration.ofMinutes(10))),
                survived("log: 150 ms late, each way, for one instance", 5, late(Networks::log)),
                survived("Kafka: 150 ms late, each way", 5, late(Networks::kafka)));
    }

    private static Proxy log(Cluster cluster, Random chance) {
        return cluster.toLog(chance.nextInt(cluster.commands().size()));
    }

    private static Proxy views(Cluster cluster, Random chance) {
        return cluster.toViews(chance.nextInt(cluster.queries().size()));
    }

    private static Proxy kafka(Cluster cluster, Random chance) {
        return cluster.toKafka();
    }

    /** At moments that nobody chose: some come between a commit and its answer. */
    private static Fault.Strike cutting(Choice choice) {
        return (cluster, chance) -> {
            for (int cut = 0; cut < CUTS; cut++) {
                choice.apply(cluster, chance).cut();
                Patience.rest(Duration.ofMillis(100 + chance.nextInt(200)));
            }
        };
    }

    private static Fault.Strike holding(Choice choice, Direction direction) {
        return during(SILENCE, choice, way -> way.hold(direction));
    }

    private static Fault.Strike blackHole(Choice choice, Duration time) {
        return during(time, choice, Proxy::hold);
    }

    private static Fault.Strike away(Choice choice, Duration time) {
        return during(time, choice, Proxy::refuse);
    }

    private static Fault.Strike late(Choice choice) {
        return during(A_WHILE, choice, way -> {
            way.delay(Direction.TO_SERVER, LATE);
            way.delay(Direction.TO_CLIENT, LATE);
        });
    }

    private static Fault.Strike during(Duration time, Choice choice, Consumer<Proxy> trouble) {
        return (cluster, chance) -> {
            var way = choice.apply(cluster, chance);
            trouble.accept(way);
            Patience.rest(time);
            way.heal();
        };
    }
}
