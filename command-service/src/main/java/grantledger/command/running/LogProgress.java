package grantledger.command.running;

import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.Deadlines.SetAside;
import grantledger.eventlog.sql.LogUnavailable;
import grantledger.eventlog.sql.Query;
import grantledger.eventlog.threads.StandingThreads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * How far publishing, reacting and sealing are behind the log, from what is kept in its database: so every instance knows, whichever
 * has the turn.
 */
final class LogProgress {

    private static final long PAUSE_MILLIS = 2_000;
    private static final String PLACES = """
        select (select coalesce(max(position), 0) from event),
               r.position, r.seq + r.epoch, a.position, a.seq + a.epoch,
               s.size - (s.origin > 1)::int, s.size + s.epoch, extract(epoch from now() - s.sealed_at)
        from (select 1) as one
        left join (select * from relay_place order by epoch desc, seq desc limit 1) as r on true
        left join (select * from reaction_place order by epoch desc, seq desc limit 1) as a on true
        left join (
            select * from checkpoint where origin = (select max(number) from log_origin) order by size desc limit 1
        ) as s on true
        """;

    private final DataSource database;
    private final Deadlines deadlines;
    private final StandingThreads threads;
    private volatile Lag relay = Lag.NONE;
    private volatile Lag reactions = Lag.NONE;
    private volatile Lag sealing = Lag.NONE;
    private volatile double head = Double.NaN;
    private volatile double checkpointAge = Double.NaN;
    private volatile List<SetAside> setAside = List.of();
    private Thread thread;

    LogProgress(DataSource database, Deadlines deadlines, StandingThreads threads, MeterRegistry meters) {
        this.database = database;
        this.deadlines = deadlines;
        this.threads = threads;
        Gauge.builder("grantledger.log.head", this, it -> it.head)
                .description("Position of the log's last event")
                .register(meters);
        Gauge.builder("grantledger.relay.lag", this, it -> it.relay.behind())
                .description("Events of the log that have not been published")
                .register(meters);
        Gauge.builder("grantledger.reactions.lag", this, it -> it.reactions.behind())
                .description("Events of the log from which not everything has followed")
                .register(meters);
        Gauge.builder("grantledger.sealing.lag", this, it -> it.sealing.behind())
                .description("Events of the log that no checkpoint covers")
                .register(meters);
        Gauge.builder("grantledger.sealing.checkpoint.age", this, it -> it.checkpointAge)
                .description("How long ago the newest checkpoint was signed")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("grantledger.deadlines.set.aside", this, it -> it.setAside.size())
                .description("Days whose consequence keeps failing")
                .register(meters);
    }

    void start() {
        thread = threads.start("log-progress", this::watch);
    }

    void stop() {
        thread.interrupt();
    }

    Lag relay() {
        return relay;
    }

    Lag reactions() {
        return reactions;
    }

    Lag sealing() {
        return sealing;
    }

    List<SetAside> setAside() {
        return setAside;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            // the service stops
        }
    }

    /** What is not known while the database is away is told by the component {@code db}. */
    private void look() {
        try {
            Query.of(database, PLACES).first(this::seen);
            setAside = deadlines.setAside();
        } catch (LogUnavailable away) {
            relay = Lag.NONE;
            reactions = Lag.NONE;
            sealing = Lag.NONE;
            head = Double.NaN;
            checkpointAge = Double.NaN;
        }
    }

    private boolean seen(ResultSet row) throws SQLException {
        long now = System.nanoTime();
        head = row.getLong(1);
        double age = row.getDouble(8);
        checkpointAge = row.wasNull() ? Double.NaN : age;
        relay = relay.then(row.getLong(1), row.getLong(2), row.getLong(3), now);
        reactions = reactions.then(row.getLong(1), row.getLong(4), row.getLong(5), now);
        sealing = sealing.then(row.getLong(1), row.getLong(6), row.getLong(7), now);
        return true;
    }
}
