package grantledger.query.folding;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.events.Event;
import grantledger.format.Recorded;
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
import java.util.function.BiConsumer;

/** The rows of one kind that a batch touches: loaded once, folded in memory, written once. */
final class ViewRows<V, E extends Event> {

    /** @param state the view as {@link StoredJson} writes it */
    record Row(UUID id, long version, long position, byte[] state) {}

    private record Changed<V>(V view, Recorded<Event> last) {}

    private final ViewKind<V, E> kind;
    private final Map<UUID, V> loaded = new HashMap<>();
    private final Map<UUID, Changed<V>> changed = new LinkedHashMap<>();

    private ViewRows(ViewKind<V, E> kind) {
        this.kind = kind;
    }

    static <V, E extends Event> ViewRows<V, E> load(Connection connection, ViewKind<V, E> kind, Set<UUID> streams)
            throws SQLException {
        ViewRows<V, E> rows = new ViewRows<>(kind);
        select(connection, kind, streams, rows.loaded::put);
        return rows;
    }

    /** Hands out the views of those of the streams that have a row. */
    static <V, E extends Event> void select(
            Connection connection, ViewKind<V, E> kind, Set<UUID> streams, BiConsumer<UUID, ? super V> found)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, state from " + kind.table() + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    V view = StoredViews.read(rows.getString(2), kind.view());
                    found.accept(rows.getObject(1, UUID.class), view);
                }
            }
        }
    }

    void fold(Recorded<Event> recorded) {
        Changed<V> before = changed.get(recorded.stream());
        V view = before == null ? loaded.get(recorded.stream()) : before.view();
        changed.put(recorded.stream(), new Changed<>(kind.after(view, recorded), recorded));
    }

    void write(Together writes) {
        upsert(
                writes,
                kind,
                changed.values().stream()
                        .map(row -> new Row(
                                row.last().stream(),
                                row.last().version(),
                                row.last().position(),
                                StoredJson.of(row.view())))
                        .toList());
    }

    static void upsert(Together writes, ViewKind<?, ?> kind, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.add("insert into " + kind.table() + " (id, version, position, state)"
                        + " select i, v, p, s::jsonb"
                        + " from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[]) r (i, v, p, s)"
                        + " on conflict (id) do update set version = excluded.version, position = excluded.position,"
                        + " state = excluded.state")
                .column("uuid", rows.stream().map(Row::id))
                .column("bigint", rows.stream().map(Row::version))
                .column("bigint", rows.stream().map(Row::position))
                .column("text", rows.stream().map(row -> new String(row.state(), UTF_8)));
    }

    /** Rows that are not there yet. */
    static void copy(Connection connection, ViewKind<?, ?> kind, Collection<Row> rows) throws SQLException {
        CopyRows copied = new CopyRows(kind.table() + " (id, version, position, state)");
        for (Row row : rows) {
            copied.row(4)
                    .uuid(row.id())
                    .number(row.version())
                    .number(row.position())
                    .jsonb(row.state());
            if (copied.isFull()) {
                copied.send(connection);
            }
        }
        copied.send(connection);
    }
}
