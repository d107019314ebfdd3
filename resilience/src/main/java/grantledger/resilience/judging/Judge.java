package grantledger.resilience.judging;

import grantledger.resilience.loading.Ledger;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Database;
import grantledger.resilience.running.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at a system that has come to rest, past all services and proxies, and says what became of it. */
public final class Judge {
    /** What watches over the others looks every few seconds. */
    private static final Duration TO_NOTICE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final long budgetSek;
    private final Duration patience;
    private final Views views;

    /**
     * @param budgetSek of each call
     * @param patience  how long reactions and views may take to come to the log's end
     */
    public Judge(Cluster cluster, long budgetSek, Duration patience) {
        this.cluster = cluster;
        this.budgetSek = budgetSek;
        this.patience = patience;
        this.views = new Views(cluster);
    }

    /** @throws SQLException when a database cannot be looked at */
    public Verdict on(Ledger ledger) throws SQLException {
        boolean settled = Patience.until(this::isSettled, patience);
        if (settled) {
            Patience.until(() -> Alarms.raised(cluster).isEmpty(), TO_NOTICE);
        }
        var alarms = Alarms.raised(cluster);
        try (var connection = log()) {
            var log = LogTable.read(connection, "event");
            var receipts = Receipts.of(ledger, log);
            var effects = new Effects(log, budgetSek);
            return new Verdict(
                    receipts.acknowledged(),
                    receipts.unanswered(),
                    receipts.lost(),
                    effects.doubled(),
                    receipts.secondEffects(),
                    effects.overCommittedSek(connection),
                    breaches(connection, log, receipts, settled),
                    alarms.stops(),
                    alarms.others());
        }
    }

    /**
     * What an operator has done who believes the topic more than the views.
     *
     * @throws IllegalStateException when the views could not be rebuilt
     */
    public void haveRebuilt() {
        var outcome = views.rebuilt("?behind=true");
        if (!outcome.equals("DONE")) {
            throw new IllegalStateException("The rebuild ended as " + outcome);
        }
    }

    /** A log alone, on a server that no service has: what had been told is in it, once, and all of it is in order. */
    public static Verdict onLogAlone(Database server, long budgetSek, Ledger told) throws SQLException {
        try (var connection = server.to(Cluster.LOG)) {
            var log = LogTable.read(connection, "event");
            var receipts = Receipts.of(told, log);
            var effects = new Effects(log, budgetSek);
            List<String> breaches = new ArrayList<>(new Order(log).breaches());
            breaches.addAll(Order.breachesOfTime(connection));
            breaches.addAll(receipts.examples());
            return new Verdict(
                    receipts.acknowledged(),
                    receipts.unanswered(),
                    receipts.lost(),
                    effects.doubled(),
                    receipts.secondEffects(),
                    effects.overCommittedSek(connection),
                    breaches,
                    List.of(),
                    List.of());
        }
    }

    /** How many events it has. */
    public static long length(Database server) throws SQLException {
        try (var connection = server.to(Cluster.LOG)) {
            return LogTable.read(connection, "event").head();
        }
    }

    private List<String> breaches(Connection connection, LogTable log, Receipts receipts, boolean settled)
            throws SQLException {
        List<String> breaches = new ArrayList<>(new Order(log).breaches());
        breaches.addAll(Order.breachesOfTime(connection));
        breaches.addAll(receipts.examples());
        breaches.addAll(views.differences(log));
        if (settled) {
            breaches.addAll(views.differencesAfterRebuild());
        } else {
            breaches.add("after %d s something has not come to the log's end: %s"
                    .formatted(patience.toSeconds(), state(log)));
        }
        return breaches;
    }

    /** Reactions append, so the end of the log is looked at anew each time. */
    private boolean isSettled() {
        try (var connection = log()) {
            var log = LogTable.read(connection, "event");
            return new Effects(log, budgetSek).unregistered() == 0
                    && cluster.queries().stream().allMatch(it -> views.folded(it) == log.head());
        } catch (SQLException notNow) {
            return false;
        }
    }

    private String state(LogTable log) {
        return "log %d, views %s, %d applications unregistered"
                .formatted(
                        log.head(),
                        cluster.queries().stream().map(views::folded).toList(),
                        new Effects(log, budgetSek).unregistered());
    }

    private Connection log() throws SQLException {
        return cluster.log().to(Cluster.LOG);
    }
}
