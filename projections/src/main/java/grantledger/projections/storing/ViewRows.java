package grantledger.projections.storing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
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

/** The rows of one view that a batch touches: loaded once, folded in memory, written once. */
public final class ViewRows<V> {

    /** @param state the view as {@link ViewJson} writes it */
    public record Row(UUID id, long version, long position, byte[] state) {

        public static Row of(UUID id, Versioned<?> view) {
            return new Row(id, view.version(), view.position(), ViewJson.write(view.view()));
        }
    }

    private final View<V, ?> view;
    private final Map<UUID, Versioned<V>> loaded = new HashMap<>();
    private final Map<UUID, Versioned<V>> changed = new LinkedHashMap<>();

    private ViewRows(View<V, ?> view) {
        this.view = view;
    }

    static <V> ViewRows<V> load(Connection connection, View<V, ?> view, Set<UUID> streams) throws SQLException {
        ViewRows<V> rows = new ViewRows<>(view);
        select(connection, view, streams, rows.loaded::put);
        return rows;
    }

    /** Hands out the views of those of the streams that have a row. */
    public static <V> void select(
            Connection connection, View<V, ?> view, Set<UUID> streams, BiConsumer<UUID, ? super Versioned<V>> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, version, position, state from " + view.table() + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    V state = ViewJson.read(rows.getString(4), view.state());
                    found.accept(
                            rows.getObject(1, UUID.class), new Versioned<>(state, rows.getLong(2), rows.getLong(3)));
                }
            }
        }
    }

    void fold(Recorded<?> event) {
        Versioned<V> before = changed.getOrDefault(event.stream(), loaded.get(event.stream()));
        changed.put(event.stream(), view.after(before, event));
    }

    void write(RoundTrip writes) {
        upsert(
                writes,
                view,
                changed.entrySet().stream()
                        .map(row -> Row.of(row.getKey(), row.getValue()))
                        .toList());
    }

    public static void upsert(RoundTrip writes, View<?, ?> view, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.add("insert into " + view.table() + " (id, version, position, state)"
                        + " select i, v, p, s::jsonb"
                        + " from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[]) r (i, v, p, s)"
                        + " on conflict (id) do update set version = excluded.version, position = excluded.position,"
                        + " state = excluded.state")
                .column("uuid", rows.stream().map(Row::id))
                .column("bigint", rows.stream().map(Row::version))
                .column("bigint", rows.stream().map(Row::position))
                .column("text", rows.stream().map(row -> new String(row.state(), UTF_8)));
    }
}
