package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.events.RecordedEvent;
import grantledger.query.answering.StoredViews;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of one kind that a batch touches: loaded once, folded in memory, written once. */
final class ViewRows<V, E extends Event> {

    private record Changed<V>(V view, RecordedEvent last) {}

    private final ViewKind<V, E> kind;
    private final Map<UUID, V> loaded = new HashMap<>();
    private final Map<UUID, Changed<V>> changed = new LinkedHashMap<>();

    private ViewRows(ViewKind<V, E> kind) {
        this.kind = kind;
    }

    static <V, E extends Event> ViewRows<V, E> load(Connection connection, ViewKind<V, E> kind, Set<UUID> streams)
            throws SQLException {
        ViewRows<V, E> rows = new ViewRows<>(kind);
        try (PreparedStatement select =
                connection.prepareStatement("select id, state from " + kind.table() + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    V view = StoredViews.read(found.getString(2), kind.view());
                    rows.loaded.put(found.getObject(1, UUID.class), view);
                }
            }
        }
        return rows;
    }

    void fold(RecordedEvent recorded) {
        Changed<V> before = changed.get(recorded.stream());
        V view = before == null ? loaded.get(recorded.stream()) : before.view();
        changed.put(recorded.stream(), new Changed<>(kind.after(view, recorded), recorded));
    }

    void write(Connection connection) throws SQLException {
        Collection<Changed<V>> rows = changed.values();
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("insert into " + kind.table()
                + " (id, version, position, state)"
                + " select i, v, p, s::jsonb from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[]) r (i, v, p, s)"
                + " on conflict (id) do update set version = excluded.version, position = excluded.position,"
                + " state = excluded.state")) {
            Columns columns = new Columns(connection, upsert);
            columns.add("uuid", rows.stream().map(row -> row.last().stream()));
            columns.add("bigint", rows.stream().map(row -> row.last().version()));
            columns.add("bigint", rows.stream().map(row -> row.last().position()));
            columns.add("text", rows.stream().map(row -> StoredJson.of(row.view())));
            upsert.executeUpdate();
        }
    }
}
