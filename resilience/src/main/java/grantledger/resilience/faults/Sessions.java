package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Database;
import grantledger.resilience.running.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What somebody else's sessions do to a database: old snapshots, and locks that are kept. */
final class Sessions {
    private static final Duration KEPT = Duration.ofSeconds(20);

    private Sessions() {}

    static List<Fault> all() {
        return List.of(
                survived("log: a REPEATABLE READ transaction open for 20 s", 5, Sessions::oldSnapshotOfLog),
                survived("log: the table of events locked for 20 s", 5, Sessions::lockedLog),
                survived(
                        "views: a REPEATABLE READ transaction open through a rebuild", 5, Sessions::oldSnapshotOfViews),
                survived("views: every table locked for 20 s", 5, Sessions::lockedViews),
                survived("log: sessions ended by the administrator", 10, (cluster, _) -> end(cluster.log())),
                survived("views: sessions ended by the administrator", 10, (cluster, _) -> end(cluster.views())));
    }

    private static void oldSnapshotOfLog(Cluster cluster, Random chance) throws SQLException {
        keep(cluster.log().to(Cluster.LOG), "select count(*) from event");
    }

    private static void lockedLog(Cluster cluster, Random chance) throws SQLException {
        keep(cluster.log().to(Cluster.LOG), "lock table event in exclusive mode");
    }

    private static void oldSnapshotOfViews(Cluster cluster, Random chance) throws SQLException {
        keep(cluster.views().to(Cluster.VIEWS), "select count(*) from views.history");
    }

    private static void lockedViews(Cluster cluster, Random chance) throws SQLException {
        keep(cluster.views().to(Cluster.VIEWS), """
            do $$ declare one text; begin
                for one in select tablename from pg_tables where schemaname = 'views' loop
                    execute format('lock table views.%I in access exclusive mode', one);
                end loop;
            end $$\
            """);
    }

    private static void keep(Connection session, String statement) throws SQLException {
        try (session;
                var said = session.createStatement()) {
            session.setAutoCommit(false);
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            said.execute(statement);
            Patience.rest(KEPT);
            endUnlessEnded(session);
        }
    }

    /** A server with timeouts may have ended it first, which is as it should be. */
    private static void endUnlessEnded(Connection session) {
        try {
            session.rollback();
        } catch (SQLException ended) {
            // It is over either way.
        }
    }

    /** Those of the services, in the middle of what they do. */
    static void end(Database database) throws SQLException {
        try (var session = database.to("postgres");
                var said = session.createStatement()) {
            said.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }
}
