package grantledger.query.audit;

import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.reading.RowQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/audit/streams/{id}/events}: every event of a call, application or grant, first to last. */
@RestController
@WithoutMoment
class StreamEvents {

    /** {@code revision} is the one the payload is shown in, which may be later than the one recorded. */
    record Row(
            long position,
            long version,
            String type,
            int revision,
            UUID eventId,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String command,
            UUID commandId,
            JsonNode payload) {

        /** The history holds what arrived, and an answer shows what it says today. */
        Row current() {
            if (Event.CODEC.typeNamed(type).revision() == revision) {
                return this;
            }
            Event event = Event.CODEC.read(type, revision, Json.mapper().writeValueAsBytes(payload));
            JsonNode shown = Json.mapper().readTree(Event.CODEC.write(event));
            int now = Event.CODEC.typeOf(event).revision();
            return new Row(
                    position, version, type, now, eventId, occurredAt, recordedAt, actor, command, commandId, shown);
        }
    }

    private static final String ROW = """
        json_build_object('position', position, 'version', version, 'type', type, 'revision', revision,
            'eventId', event_id, 'occurredAt', occurred_at, 'recordedAt', recorded_at, 'actor', actor,
            'command', command, 'commandId', command_id, 'payload', payload)\
        """;

    private final JdbcClient database;

    StreamEvents(JdbcClient database) {
        this.database = database;
    }

    private static List<Row> shown(List<Row> rows) {
        List<Row> current = rows.stream().map(Row::current).toList();
        current.forEach(row -> SealedAlone.in(row.payload()));
        return current;
    }

    @GetMapping("/api/audit/streams/{id}/events")
    Listing<Row> list(@PathVariable UUID id, Paging paging) {
        RowQuery<Row> events =
                RowQuery.json(database, ROW, "history", "position", Row.class).equal("stream_id", id);
        if (events.isEmpty()) {
            throw Refused.unknown("stream", id);
        }
        return events.list(paging, Map.of("position", "position"), "position", Row.class, StreamEvents::shown);
    }
}
