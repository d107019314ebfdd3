package grantledger.projections.moments;

import grantledger.format.Codec;
import grantledger.projections.folding.View;
import grantledger.projections.storing.HistoryRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Folds streams from the history as far as a position, into the tables on the search path. */
final class Refolding {

    private static final int STREAMS_AT_ONCE = 500;
    private static final int EVENTS_AT_ONCE = 500;

    private final Codec<?> codec;
    private final Connection connection;
    private final String events;

    Refolding(Codec<?> codec, MomentSchema moment, Connection connection) {
        this.codec = codec;
        this.connection = connection;
        this.events =
                "select %s from %s.history where stream_id = any (?) and position <= %d order by stream_id, version"
                        .formatted(HistoryRows.columns(), moment.serving(), moment.position());
    }

    /** Streams that had not begun get no row. */
    void fill(View<?, ?> view, List<UUID> streams) throws SQLException {
        for (int from = 0; from < streams.size(); from += STREAMS_AT_ONCE) {
            fold(view, streams.subList(from, Math.min(from + STREAMS_AT_ONCE, streams.size())));
        }
    }

    private <V> void fold(View<V, ?> view, List<UUID> streams) throws SQLException {
        RefoldedRows<V> rows = new RefoldedRows<>(view, codec, connection);
        try (PreparedStatement select = connection.prepareStatement(events)) {
            select.setFetchSize(EVENTS_AT_ONCE);
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(HistoryRows.event(found));
                }
            }
        }
        rows.end();
    }
}
