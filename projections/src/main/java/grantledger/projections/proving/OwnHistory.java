package grantledger.projections.proving;

import grantledger.format.StoredEvent;
import grantledger.projections.folding.VisiblePosition;
import grantledger.projections.storing.ConsumerPlaces;
import grantledger.projections.storing.HistoryRows;
import grantledger.projections.storing.Locks;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Standing;
import grantledger.projections.storing.TopicPlaces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * The serving generation's copy of the events, within one transaction.
 *
 * @param visible everything up to here has been folded, and must be there
 * @param log whose events they are; null before the first
 */
record OwnHistory(Connection connection, long visible, UUID log) {

    private static final String RANGE =
            "select " + HistoryRows.columns() + " from history where position between ? and ? order by position";

    private static final String ASTRAY = """
        select position from history
        where position < 1 or position > (select max(position) from consumer_place) order by position limit 1\
        """;

    private static final int ROWS_AT_ONCE = 1_000;

    @FunctionalInterface
    interface Each {
        void take(StoredEvent event) throws SQLException;
    }

    /** Until the transaction ends no other generation takes the serving one's place. */
    static OwnHistory of(Connection connection) throws SQLException {
        Locks.keepServing(connection);
        Map<Integer, Standing> places = ConsumerPlaces.all(connection, Schemas.SERVING);
        UUID log = places.values().stream()
                .map(Standing::log)
                .filter(known -> known != null)
                .findFirst()
                .orElse(null);
        return new OwnHistory(connection, VisiblePosition.of(TopicPlaces.progress(places)), log);
    }

    /** Hands out the events from one position to another, both included, each of which must be there once. */
    void each(long first, long last, Each taken) throws SQLException {
        long next = first;
        try (PreparedStatement select = connection.prepareStatement(RANGE)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredEvent event = HistoryRows.event(rows);
                    require(event.envelope().position(), next);
                    taken.take(event);
                    next++;
                }
            }
        }
        if (next <= last) {
            throw missing(next);
        }
    }

    private static void require(long position, long expected) {
        if (position > expected) {
            throw missing(expected);
        }
        if (position < expected) {
            throw new Objection.Differs(position, "The history holds two events at position " + position);
        }
    }

    private static Objection.Differs missing(long position) {
        return new Objection.Differs(
                position, "The history has no event at position " + position + ", and has been folded beyond it");
    }

    /** What stands where no event has been folded yet was not put there by a fold. */
    void requireNoneAstray() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(ASTRAY)) {
            if (row.next()) {
                throw new Objection.Differs(
                        row.getLong(1),
                        "The history holds an event at position %d, which was never folded".formatted(row.getLong(1)));
            }
        }
    }
}
