package grantledger.eventlog;

import grantledger.format.Leaf;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An append in the form in which it is written, but for the time; made once, by the thread that asks for it. */
record EncodedAppend(Append append, byte[] metadata, List<Row> rows) {

    /** What differs from event to event. */
    record Row(NewEvent event, Leaf leaf) {}

    static EncodedAppend of(Append append) {
        List<Row> rows = append.events().stream()
                .map(event -> new Row(event, leaf(event, append)))
                .toList();
        return new EncodedAppend(append, Metadata.of(append).json(), rows);
    }

    private static Leaf leaf(NewEvent event, Append append) {
        return Leaf.of(
                event.stream(),
                event.version(),
                event.eventId(),
                event.type(),
                event.revision(),
                append.occurredAt(),
                append.actor(),
                append.command(),
                append.commandId(),
                event.payload());
    }

    Set<UUID> streams() {
        return rows.stream().map(row -> row.event().stream()).collect(Collectors.toSet());
    }
}
