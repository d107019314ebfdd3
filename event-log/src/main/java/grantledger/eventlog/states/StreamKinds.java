package grantledger.eventlog.states;

import grantledger.format.Codec;
import grantledger.format.StoredEvent;
import java.util.List;

/** The kinds of stream that a log holds, and how their events are read. */
public final class StreamKinds {

    private final Codec<?> codec;
    private final List<StreamKind<?, ?>> all;

    public StreamKinds(Codec<?> codec, List<? extends StreamKind<?, ?>> all) {
        this.codec = codec;
        this.all = List.copyOf(all);
    }

    List<StreamKind<?, ?>> all() {
        return all;
    }

    /** The kind of stream in which the event happens. */
    public StreamKind<?, ?> of(Object event) {
        return having(event.getClass());
    }

    StreamKind<?, ?> havingEvent(String type) {
        return having(codec.typeNamed(type).record());
    }

    private StreamKind<?, ?> having(Class<?> event) {
        return all.stream()
                .filter(kind -> kind.events().isAssignableFrom(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of stream has the event " + event.getName()));
    }

    Happened read(StoredEvent stored) {
        return new Happened(
                codec.read(stored),
                stored.envelope().eventId(),
                stored.envelope().occurredAt());
    }

    Happened read(SnapshotTable.Row row) {
        return new Happened(codec.read(row.type(), row.revision(), row.json()), row.eventId(), row.occurredAt());
    }
}
