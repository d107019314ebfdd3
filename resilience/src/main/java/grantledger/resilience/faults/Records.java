package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.loud;
import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What stands in the log or on the topic and should not. */
final class Records {
    /** An event of a type that no code has, after the last one of the log, as the owner of its tables can write it. */
    private static final String POISON = """
        insert into event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                           payload, metadata, leaf_hash)
        select (select max(position) from event) + 1, gen_random_uuid(), 1, 'NobodyKnowsThis', 1, gen_random_uuid(),
               now(), now(), '{}', metadata, leaf_hash
        from event where position = 1\
        """;

    private Records() {}

    static List<Fault> all() {
        return List.of(
                loud("an event in the log that no code can read", 5, Records::poison),
                survived("every record on the topic twice", 10, Records::copyAll));
    }

    /** Between two appends: whoever numbers the same position at that moment fails, and it is tried again. */
    private static void poison(Cluster cluster, Random chance) throws SQLException {
        SQLException last = null;
        for (int attempt = 0; attempt < 20; attempt++) {
            try (var owner = cluster.log().to(Cluster.LOG);
                    var said = owner.createStatement()) {
                owner.setAutoCommit(false);
                said.execute("lock table event in exclusive mode");
                said.execute(POISON);
                owner.commit();
                return;
            } catch (SQLException taken) {
                last = taken;
            }
        }
        throw last;
    }

    private static void copyAll(Cluster cluster, Random chance) throws Exception {
        try (var copies = Copies.of(cluster.kafkaServers())) {
            copies.make(Duration.ofSeconds(10));
        }
        Patience.rest(Duration.ofSeconds(1));
    }
}
