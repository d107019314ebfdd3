package grantledger.projections.rebuilding;

import grantledger.format.Recorded;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.RoundTrip;
import grantledger.projections.storing.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The views of a partition that is folded in bulk. Those used last are at hand as they are. The others are packed: kept
 * as the JSON that will be stored, which takes a fraction of the memory and gives a garbage collector nothing to follow.
 * When that becomes too much as well, those packed first are written, and read again should they be needed.
 */
final class HeldViews {

    private final BulkConnection connection;
    private final Views<?> views;
    private final MemoryLimit limit;
    private final Map<UUID, HeldView.Fresh<?>> fresh = new LinkedHashMap<>(1_024, 0.75f, true);
    private final Map<UUID, HeldView.Packed<?>> packed = new LinkedHashMap<>();
    private long packedBytes;

    HeldViews(BulkConnection connection, Views<?> views, MemoryLimit limit) {
        this.connection = connection;
        this.views = views;
        this.limit = limit;
    }

    /** Brings to hand what the events, all of which are folded next, go on with. */
    void fetch(List<Batch.Item> events) throws SQLException {
        Set<UUID> known = new HashSet<>();
        Map<View<?, ?>, Set<UUID>> written = new HashMap<>();
        for (Batch.Item item : events) {
            Recorded<?> event = item.event().recorded();
            UUID stream = event.stream();
            if (known.add(stream) && event.version() > 1 && !fresh.containsKey(stream) && !unpack(stream)) {
                written.computeIfAbsent(views.viewOf(event.event()), _ -> new HashSet<>())
                        .add(stream);
            }
        }
        for (var streams : written.entrySet()) {
            read(connection.begun(), streams.getKey(), streams.getValue());
        }
    }

    void fold(Recorded<?> event) {
        fresh.computeIfAbsent(event.stream(), _ -> new HeldView.Fresh<>(views.viewOf(event.event()), false, null))
                .fold(event);
    }

    /** Packs and writes what is too much. */
    void trim() throws SQLException {
        pack(limit.freshViews());
        if (packedBytes > limit.packedBytes()) {
            write(limit.packedBytes() / 4 * 3);
        }
    }

    void writeAll() throws SQLException {
        pack(0);
        write(0);
    }

    private <V> void read(Connection begun, View<V, ?> view, Set<UUID> streams) throws SQLException {
        ViewRows.<V>select(begun, view, streams, (id, row) -> fresh.put(id, new HeldView.Fresh<V>(view, true, row)));
    }

    private boolean unpack(UUID stream) {
        HeldView.Packed<?> found = packed.remove(stream);
        if (found == null) {
            return false;
        }
        packedBytes -= found.bytes();
        fresh.put(stream, found.unpacked());
        return true;
    }

    private void pack(int left) {
        Iterator<Map.Entry<UUID, HeldView.Fresh<?>>> oldest = fresh.entrySet().iterator();
        while (fresh.size() > left) {
            Map.Entry<UUID, HeldView.Fresh<?>> entry = oldest.next();
            HeldView.Packed<?> view = entry.getValue().packed(entry.getKey());
            packed.put(entry.getKey(), view);
            packedBytes += view.bytes();
            oldest.remove();
        }
    }

    private void write(long bytesLeft) throws SQLException {
        Map<View<?, ?>, List<ViewRows.Row>> made = new HashMap<>();
        Map<View<?, ?>, List<ViewRows.Row>> changed = new HashMap<>();
        Iterator<HeldView.Packed<?>> oldest = packed.values().iterator();
        while (packedBytes > bytesLeft) {
            HeldView.Packed<?> one = oldest.next();
            (one.stored() ? changed : made)
                    .computeIfAbsent(one.view(), _ -> new ArrayList<>())
                    .add(one.row());
            packedBytes -= one.bytes();
            oldest.remove();
        }
        for (var rows : made.entrySet()) {
            copy(connection.begun(), rows.getKey(), rows.getValue());
        }
        RoundTrip writes = new RoundTrip();
        changed.forEach((view, rows) -> ViewRows.upsert(writes, view, rows));
        writes.execute(connection.begun());
    }

    /** Rows that are not there yet. */
    private static void copy(Connection begun, View<?, ?> view, List<ViewRows.Row> rows) throws SQLException {
        CopyRows copied = new CopyRows(view.table() + " (id, version, position, state)");
        for (ViewRows.Row row : rows) {
            copied.row(4)
                    .uuid(row.id())
                    .number(row.version())
                    .number(row.position())
                    .jsonb(row.state());
            if (copied.isFull()) {
                copied.send(begun);
            }
        }
        copied.send(begun);
    }
}
