package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.loud;
import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Database;
import grantledger.resilience.running.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Stores that come back as they were a while ago, while the others have gone on. */
final class Restores {
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private Restores() {}

    static List<Fault> all() {
        return List.of(
                loud("the log restored as it was 3 s ago, Kafka and views left in place", 5, restoring(Cluster::log)),
                survived("the views restored as they were 3 s ago", 5, restoring(Cluster::views)),
                survived("Kafka's data lost", 5, (cluster, _) -> cluster.loseKafka()));
    }

    private static Fault.Strike restoring(Function<Cluster, Database> which) {
        return (cluster, _) -> restore(which.apply(cluster));
    }

    private static void restore(Database database) throws IOException {
        database.kill();
        var copy = database.copied();
        database.revive();
        Patience.rest(A_WHILE);
        database.kill();
        database.liesIn(copy);
        database.revive();
    }
}
