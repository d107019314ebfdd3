package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.format.Recorded;
import grantledger.query.answering.StoredViews;
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

    private static final class Fresh {

        private final ViewKind<?, ?> kind;
        private final boolean stored;
        private Object view;
        private long version;
        private long position;

        private Fresh(ViewKind<?, ?> kind, boolean stored, Object view) {
            this.kind = kind;
            this.stored = stored;
            this.view = view;
        }

        private void fold(Recorded<Event> recorded) {
            view = after(kind, view, recorded);
            version = recorded.version();
            position = recorded.position();
        }

        private static <V> V after(ViewKind<V, ?> kind, Object view, Recorded<Event> recorded) {
            return kind.after(kind.view().cast(view), recorded);
        }
    }

    private record Packed(ViewKind<?, ?> kind, boolean stored, ViewRows.Row row) {

        Fresh unpacked() {
            return new Fresh(kind, stored, StoredViews.read(row.state(), kind.view()));
        }
    }

    private final BulkConnection connection;
    private final HeldAtMost most;
    private final Map<UUID, Fresh> fresh = new LinkedHashMap<>(1_024, 0.75f, true);
    private final Map<UUID, Packed> packed = new LinkedHashMap<>();
    private long packedBytes;

    HeldViews(BulkConnection connection, HeldAtMost most) {
        this.connection = connection;
        this.most = most;
    }

    /** Brings to hand what the events, all of which are folded next, go on with. */
    void fetch(List<Batch.Item> events) throws SQLException {
        Set<UUID> known = new HashSet<>();
        Map<ViewKind<?, ?>, Set<UUID>> written = new HashMap<>();
        for (Batch.Item item : events) {
            Recorded<Event> recorded = item.recorded();
            UUID stream = recorded.stream();
            if (known.add(stream) && recorded.version() > 1 && !fresh.containsKey(stream) && !unpack(stream)) {
                written.computeIfAbsent(ViewKind.of(recorded.event()), _ -> new HashSet<>())
                        .add(stream);
            }
        }
        for (var kind : written.entrySet()) {
            ViewRows.select(
                    connection.begun(),
                    kind.getKey(),
                    kind.getValue(),
                    (id, view) -> fresh.put(id, new Fresh(kind.getKey(), true, view)));
        }
    }

    void fold(Recorded<Event> recorded) {
        fresh.computeIfAbsent(recorded.stream(), _ -> new Fresh(ViewKind.of(recorded.event()), false, null))
                .fold(recorded);
    }

    /** Packs and writes what is too much. */
    void trim() throws SQLException {
        pack(most.fresh());
        if (packedBytes > most.packedBytes()) {
            write(most.packedBytes() / 4 * 3);
        }
    }

    void writeAll() throws SQLException {
        pack(0);
        write(0);
    }

    private boolean unpack(UUID stream) {
        Packed found = packed.remove(stream);
        if (found == null) {
            return false;
        }
        packedBytes -= found.row().state().length;
        fresh.put(stream, found.unpacked());
        return true;
    }

    private void pack(int left) {
        Iterator<Map.Entry<UUID, Fresh>> oldest = fresh.entrySet().iterator();
        while (fresh.size() > left) {
            Map.Entry<UUID, Fresh> entry = oldest.next();
            Fresh view = entry.getValue();
            var row = new ViewRows.Row(entry.getKey(), view.version, view.position, StoredJson.of(view.view));
            packed.put(entry.getKey(), new Packed(view.kind, view.stored, row));
            packedBytes += row.state().length;
            oldest.remove();
        }
    }

    private void write(long bytesLeft) throws SQLException {
        Map<ViewKind<?, ?>, List<ViewRows.Row>> made = new HashMap<>();
        Map<ViewKind<?, ?>, List<ViewRows.Row>> changed = new HashMap<>();
        Iterator<Packed> oldest = packed.values().iterator();
        while (packedBytes > bytesLeft) {
            Packed view = oldest.next();
            (view.stored() ? changed : made)
                    .computeIfAbsent(view.kind(), _ -> new ArrayList<>())
                    .add(view.row());
            packedBytes -= view.row().state().length;
            oldest.remove();
        }
        for (var rows : made.entrySet()) {
            ViewRows.copy(connection.begun(), rows.getKey(), rows.getValue());
        }
        Together writes = new Together();
        changed.forEach((kind, rows) -> ViewRows.upsert(writes, kind, rows));
        writes.execute(connection.begun());
    }
}
