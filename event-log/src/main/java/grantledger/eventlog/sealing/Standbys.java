package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The standbys that a commit waits for. PostgreSQL waits for as many as it was told to; whichever of them is promoted must
 * have what was published, so here all of them are waited for. A commit whose wait was broken off is found here, too.
 */
record Standbys(DataSource database) {

    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FLUSHED = """
        select current_setting('synchronous_standby_names') <> '' as wanted,
               count(*) filter (where sync_state in ('sync', 'quorum')) as synchronous,
               count(*) filter (where sync_state in ('sync', 'quorum') and flush_lsn >= ?::pg_lsn) as flushed,
               count(*) filter (where pid is not null and sync_state is null) as unseen
        from pg_stat_replication
        """;

    /**
     * Returns when each synchronous standby has on its disk what is committed by now.
     *
     * @throws IllegalStateException when that takes long, or cannot be known
     */
    void awaitFlushed() throws InterruptedException {
        if (Query.of(database, "select (current_setting('synchronous_standby_names') <> '')::int")
                        .number()
                == 0) {
            return;
        }
        String committed = Query.of(database, "select pg_current_wal_lsn()::text")
                .first(row -> row.getString(1))
                .orElseThrow();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!Query.of(database, FLUSHED, committed)
                .first(Standbys::isFlushed)
                .orElseThrow()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("A synchronous standby does not have what is sealed; nothing is"
                        + " published that a promoted one would lack");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean isFlushed(ResultSet row) throws SQLException {
        long synchronous = row.getLong("synchronous");
        if (row.getLong("unseen") > 0) {
            throw new IllegalStateException(
                    "The service's role may not see how far standbys are, so nothing is published:"
                            + " grant pg_read_all_stats to it");
        }
        return !row.getBoolean("wanted") || (synchronous > 0 && row.getLong("flushed") == synchronous);
    }
}
