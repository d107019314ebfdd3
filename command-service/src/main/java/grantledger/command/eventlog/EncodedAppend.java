package grantledger.command.eventlog;

import grantledger.events.Event;
import grantledger.format.EventType;
import grantledger.format.Leaf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An append in the form in which it is written; made once, by the thread that asks for it. */
record EncodedAppend(Append append, Instant recordedAt, byte[] metadata, List<Row> rows) {

    /** What differs from event to event. */
    record Row(UUID stream, long version, UUID eventId, EventType<Event> type, byte[] payload, byte[] leafHash) {}

    static EncodedAppend of(Append append, Instant recordedAt) {
        List<Row> rows = new ArrayList<>(append.events().size());
        for (NewEvent event : append.events()) {
            rows.add(row(event, append, recordedAt));
        }
        return new EncodedAppend(append, recordedAt, Metadata.of(append).json(), List.copyOf(rows));
    }

    private static Row row(NewEvent event, Append append, Instant recordedAt) {
        EventType<Event> type = Event.CODEC.typeOf(event.event());
        byte[] payload = Event.CODEC.write(event.event());
        Leaf leaf = new Leaf(
                event.stream(),
                event.version(),
                event.eventId(),
                type.name(),
                type.revision(),
                append.occurredAt(),
                recordedAt,
                append.actor(),
                append.commandId());
        return new Row(event.stream(), event.version(), event.eventId(), type, payload, leaf.hash(payload));
    }

    Set<UUID> streams() {
        return rows.stream().map(Row::stream).collect(Collectors.toSet());
    }

    /** The events with their positions, the first of which is {@code before + 1}. */
    List<Appended> positioned(long before) {
        List<Appended> appended = new ArrayList<>(rows.size());
        long position = before;
        for (NewEvent event : append.events()) {
            appended.add(new Appended(++position, event.stream(), event.version(), event.event()));
        }
        return List.copyOf(appended);
    }
}
