package grantledger.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.projections.history.Moment;
import grantledger.projections.storing.ViewJson;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.moments.MomentInLog;
import grantledger.query.moments.MomentsInLog;
import grantledger.query.reading.RowQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code /api/audit/streams/{id}/events}: every event of a stream of any kind, first to last; as of a moment those that the
 * log had, or that had happened, in the order in which they are then folded.
 */
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
            Event event = Event.CODEC.read(type, revision, Json.mapper().writeValueAsBytes(payload));
            JsonNode shown = ViewJson.read(new String(Event.CODEC.write(event), UTF_8), JsonNode.class);
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

    /** In microseconds, which is as exact as the log is. */
    private static final Map<String, String> SORTABLE =
            Map.of("position", "position", "occurredAt", "(extract(epoch from occurred_at) * 1000000)::bigint");

    private static final String HAS_BEGUN =
            "exists (select from history began where began.stream_id = ? and version = 1 and occurred_at <= ?)";

    private final JdbcClient database;
    private final MomentsInLog moments;

    StreamEvents(JdbcClient database, MomentsInLog moments) {
        this.database = database;
        this.moments = moments;
    }

    private static List<Row> shown(List<Row> rows) {
        List<Row> current = rows.stream().map(Row::current).toList();
        current.forEach(row -> SealedAlone.in(row.payload()));
        return current;
    }

    @GetMapping("/api/audit/streams/{id}/events")
    Listing<Row> list(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt,
            Paging paging,
            HttpServletResponse response)
            throws InterruptedException {
        RowQuery<Row> events =
                RowQuery.json(database, ROW, "history", "position", Row.class).equal("stream_id", id);
        Optional<Moment> asked = Moments.atMostOne(asOf, position, occurredAt);
        if (asked.isPresent()) {
            MomentInLog at = moments.of(asked.get());
            response.setHeader("As-Of-Position", String.valueOf(at.position()));
            limit(events, id, at);
        }
        if (events.isEmpty()) {
            throw Refused.unknown("stream", id);
        }
        return events.list(
                paging, SORTABLE, occurredAt == null ? "position" : "occurredAt", Row.class, StreamEvents::shown);
    }

    private static void limit(RowQuery<Row> events, UUID id, MomentInLog at) {
        events.where("position <= ?", at.position());
        if (at.moment() instanceof Moment.OccurredBy by) {
            OffsetDateTime time = by.time().atOffset(ZoneOffset.UTC);
            events.where("occurred_at <= ?", time).where(HAS_BEGUN, id, time);
        }
    }
}
