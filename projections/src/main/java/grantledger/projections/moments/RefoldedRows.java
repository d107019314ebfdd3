package grantledger.projections.moments;

import grantledger.format.Codec;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.storing.RoundTrip;
import grantledger.projections.storing.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes rows of a view from the events of its streams, stream after stream, and writes some at a time. */
final class RefoldedRows<V> {

    /** Bytes of states. */
    private static final int MOST_HELD = 1 << 22;

    private final View<V, ?> view;
    private final Codec<?> codec;
    private final Connection connection;
    private final List<ViewRows.Row> rows = new ArrayList<>();
    private int held;
    private UUID stream;
    private Versioned<V> now;

    RefoldedRows(View<V, ?> view, Codec<?> codec, Connection connection) {
        this.view = view;
        this.codec = codec;
        this.connection = connection;
    }

    void add(StoredEvent stored) throws SQLException {
        if (!stored.envelope().stream().equals(stream)) {
            endStream();
            stream = stored.envelope().stream();
        }
        now = view.after(now, new Recorded<>(stored.envelope(), codec.read(stored)));
    }

    void end() throws SQLException {
        endStream();
        write();
    }

    private void endStream() throws SQLException {
        if (now != null) {
            ViewRows.Row row = ViewRows.Row.of(stream, now);
            rows.add(row);
            held += row.state().length;
            now = null;
        }
        if (held > MOST_HELD) {
            write();
        }
    }

    private void write() throws SQLException {
        RoundTrip writes = new RoundTrip();
        ViewRows.upsert(writes, view, rows);
        writes.execute(connection);
        rows.clear();
        held = 0;
    }
}
