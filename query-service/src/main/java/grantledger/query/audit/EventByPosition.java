package grantledger.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import grantledger.projections.storing.HistoryRows;
import grantledger.projections.storing.ViewJson;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/audit/events/{position}}: one event of the log, of whichever stream. */
@RestController
@WithoutMoment
class EventByPosition {

    /**
     * What a stream's list shows of an event, and which stream it is.
     *
     * @param revision the one that the payload is shown in
     * @param recordedRevision the one that it was recorded in
     * @param recordedPayload as it was recorded, where that was an earlier revision; else null
     */
    record Answer(
            long position,
            UUID stream,
            long version,
            String type,
            int revision,
            UUID eventId,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String command,
            UUID commandId,
            JsonNode payload,
            int recordedRevision,
            JsonNode recordedPayload) {

        static Answer of(StoredEvent stored) {
            Envelope at = stored.envelope();
            Event event = Event.CODEC.read(stored);
            int now = Event.CODEC.typeOf(event).revision();
            return new Answer(
                    at.position(),
                    at.stream(),
                    at.version(),
                    at.type(),
                    now,
                    at.eventId(),
                    at.occurredAt(),
                    at.recordedAt(),
                    at.actor(),
                    at.command(),
                    at.commandId(),
                    shown(Event.CODEC.write(event)),
                    at.revision(),
                    at.revision() == now ? null : shown(stored.payload()));
        }

        private static JsonNode shown(byte[] payload) {
            JsonNode tree = ViewJson.read(new String(payload, UTF_8), JsonNode.class);
            SealedAlone.in(tree);
            return tree;
        }
    }

    private static final String AT = "select %s from history where position = ?".formatted(HistoryRows.columns());

    private final JdbcClient database;

    EventByPosition(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/audit/events/{position}")
    Answer event(@PathVariable long position) {
        return database.sql(AT)
                .params(position)
                .query((row, _) -> HistoryRows.event(row))
                .optional()
                .map(Answer::of)
                .orElseThrow(() -> Refused.unknown("event at position", position));
    }
}
