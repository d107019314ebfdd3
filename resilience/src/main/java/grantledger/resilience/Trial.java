package grantledger.resilience;

import grantledger.resilience.faults.Fault;
import grantledger.resilience.judging.Judge;
import grantledger.resilience.judging.Verdict;
import grantledger.resilience.loading.Ledger;
import grantledger.resilience.loading.Load;
import grantledger.resilience.loading.Rush;
import grantledger.resilience.running.Cluster;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One system and the ledger of all that it has told, through one run of a fault after the other. */
final class Trial implements AutoCloseable {
    private static final int BEFORE = 150;
    private static final int AFTER = 100;
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final int clients;
    private final Duration patience;
    private final Ledger ledger = new Ledger();
    private long acknowledged;
    private long unanswered;
    private boolean sound = true;

    /** @param patience how long reactions and views may take to come to the log's end */
    Trial(Cluster cluster, int clients, Duration patience) {
        this.cluster = cluster;
        this.clients = clients;
        this.patience = patience;
    }

    /** People work, the fault strikes, all is mended, people work on; then all is looked at. */
    Verdict run(Fault fault, Random chance) throws Exception {
        var load = Load.begin(cluster, ledger, clients, chance);
        try {
            load.acknowledges(BEFORE, WITHIN);
            fault.strike().on(cluster, chance);
            cluster.mend();
            load.acknowledges(AFTER, WITHIN);
        } finally {
            load.stop();
        }
        return judged();
    }

    /** Rounds of many deciders on one ceiling, each with a call of its own. */
    Verdict rush(int rounds, Random chance) throws Exception {
        var rush = Rush.at(cluster, ledger, chance);
        List<String> seen = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rush.round().ifPresent(seen::add);
        }
        return judged().with(seen);
    }

    private Verdict judged() throws SQLException {
        return ofThisRun(new Judge(cluster, Load.BUDGET_SEK, patience).on(ledger));
    }

    /** What was told in earlier runs must still be true, but is counted once. */
    private Verdict ofThisRun(Verdict all) {
        var run = all.since(acknowledged, unanswered);
        acknowledged = all.acknowledged();
        unanswered = all.unanswered();
        sound = run.isSound();
        return run;
    }

    /** Removes what it kept where nothing was wrong; otherwise it is left for a look at it. */
    @Override
    public void close() {
        if (sound) {
            cluster.discard();
        } else {
            cluster.close();
        }
    }
}
