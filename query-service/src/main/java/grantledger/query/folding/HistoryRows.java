package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.format.EventType;
import grantledger.format.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes this service's own copy of every event it folds, in its current revision. */
final class HistoryRows {

    private HistoryRows() {}

    static void write(Together writes, List<Batch.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        List<Recorded<Event>> events = items.stream().map(Batch.Item::recorded).toList();
        writes.add("""
            insert into history (position, stream_id, version, event_id, type, revision, occurred_at, recorded_at,
                                 actor, command, command_id, payload)
            select p, s, v, i, t, r, o, d, a, c, ci, j::json
            from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::smallint[], ?::timestamptz[],
                        ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                 e (p, s, v, i, t, r, o, d, a, c, ci, j)\
            """)
                .column("bigint", events.stream().map(Recorded::position))
                .column("uuid", events.stream().map(Recorded::stream))
                .column("bigint", events.stream().map(Recorded::version))
                .column("uuid", events.stream().map(event -> event.envelope().eventId()))
                .column(
                        "text",
                        events.stream().map(e -> Event.CODEC.typeOf(e.event()).name()))
                .column("smallint", events.stream().map(e ->
                        (short) Event.CODEC.typeOf(e.event()).revision()))
                .column("text", events.stream().map(e -> e.occurredAt().toString()))
                .column("text", events.stream().map(e -> e.recordedAt().toString()))
                .column("text", events.stream().map(Recorded::actor))
                .column("text", events.stream().map(event -> event.envelope().command()))
                .column("uuid", events.stream().map(event -> event.envelope().commandId()))
                .column("text", items.stream().map(item -> StandardCharsets.UTF_8.decode(item.payload())));
    }

    /** For the same rows, into a table that has no index yet. */
    static CopyRows collected() {
        return new CopyRows("history (position, stream_id, version, event_id, type, revision, occurred_at, recorded_at,"
                + " actor, command, command_id, payload)");
    }

    static void collect(CopyRows rows, List<Batch.Item> items) {
        for (Batch.Item item : items) {
            Recorded<Event> event = item.recorded();
            EventType<Event> type = Event.CODEC.typeOf(event.event());
            rows.row(12)
                    .number(event.position())
                    .uuid(event.stream())
                    .number(event.version())
                    .uuid(event.envelope().eventId())
                    .text(type.name())
                    .small(type.revision())
                    .time(event.occurredAt())
                    .time(event.recordedAt())
                    .text(event.actor())
                    .text(event.envelope().command())
                    .uuid(event.envelope().commandId())
                    .text(item.payload());
        }
    }
}
