package grantledger.eventlog;

import grantledger.format.Leaf;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An append in the form in which it is written; made once, by the thread that asks for it. */
record EncodedAppend(Append append, Instant recordedAt, byte[] metadata, List<Row> rows) {

    /** What differs from event to event. */
    record Row(NewEvent event, byte[] leafHash) {}

    static EncodedAppend of(Append append, Instant recordedAt) {
        List<Row> rows = append.events().stream()
                .map(event -> new Row(event, leafHash(event, append, recordedAt)))
                .toList();
        return new EncodedAppend(append, recordedAt, Metadata.of(append).json(), rows);
    }

    private static byte[] leafHash(NewEvent event, Append append, Instant recordedAt) {
        Leaf leaf = new Leaf(
                event.stream(),
                event.version(),
                event.eventId(),
                event.type(),
                event.revision(),
                append.occurredAt(),
                recordedAt,
                append.actor(),
                append.commandId());
        return leaf.hash(event.payload());
    }

    Set<UUID> streams() {
        return rows.stream().map(row -> row.event().stream()).collect(Collectors.toSet());
    }
}
