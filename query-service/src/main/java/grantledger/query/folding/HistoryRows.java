package grantledger.query.folding;

import grantledger.events.EventType;
import grantledger.events.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes this service's own copy of every event it folds, in its current revision. */
final class HistoryRows {

    private HistoryRows() {}

    static void write(Together writes, List<Batch.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        List<RecordedEvent> events = items.stream().map(Batch.Item::recorded).toList();
        writes.add("""
            insert into history (position, stream_id, version, event_id, type, revision, occurred_at, recorded_at,
                                 actor, command, command_id, payload)
            select p, s, v, i, t, r, o, d, a, c, ci, j::json
            from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::smallint[], ?::timestamptz[],
                        ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                 e (p, s, v, i, t, r, o, d, a, c, ci, j)\
            """)
                .column("bigint", events.stream().map(RecordedEvent::position))
                .column("uuid", events.stream().map(RecordedEvent::stream))
                .column("bigint", events.stream().map(RecordedEvent::version))
                .column("uuid", events.stream().map(RecordedEvent::eventId))
                .column("text", events.stream().map(e -> EventType.of(e.event()).name()))
                .column("smallint", events.stream().map(e ->
                        (short) EventType.of(e.event()).revision()))
                .column("text", events.stream().map(e -> e.occurredAt().toString()))
                .column("text", events.stream().map(e -> e.recordedAt().toString()))
                .column("text", events.stream().map(RecordedEvent::actor))
                .column("text", events.stream().map(RecordedEvent::command))
                .column("uuid", events.stream().map(RecordedEvent::commandId))
                .column("text", items.stream().map(item -> StandardCharsets.UTF_8.decode(item.payload())));
    }

    /** For the same rows, into a table that has no index yet. */
    static CopyRows collected() {
        return new CopyRows("history (position, stream_id, version, event_id, type, revision, occurred_at, recorded_at,"
                + " actor, command, command_id, payload)");
    }

    static void collect(CopyRows rows, List<Batch.Item> items) {
        for (Batch.Item item : items) {
            RecordedEvent event = item.recorded();
            EventType type = EventType.of(event.event());
            rows.row(12)
                    .number(event.position())
                    .uuid(event.stream())
                    .number(event.version())
                    .uuid(event.eventId())
                    .text(type.name())
                    .small(type.revision())
                    .time(event.occurredAt())
                    .time(event.recordedAt())
                    .text(event.actor())
                    .text(event.command())
                    .uuid(event.commandId())
                    .text(item.payload());
        }
    }
}
