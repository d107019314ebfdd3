package grantledger.query.history;

import grantledger.events.Event;
import grantledger.events.EventJson;
import grantledger.events.RecordedEvent;
import grantledger.query.folding.ViewKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of streams up to a moment, and the views they fold into: by the same folds as the live ones. */
@Component
public class History {

    private static final String EVENTS = """
        select position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, actor, command,
               command_id, payload
        from history where stream_id = any (?) order by position\
        """;

    private final JdbcClient database;

    History(JdbcClient database) {
        this.database = database;
    }

    public <V, E extends Event> Optional<V> view(ViewKind<V, E> kind, UUID stream, Moment moment) {
        return views(kind, List.of(stream), moment).stream().findFirst();
    }

    /** Streams that had not begun are left out. */
    public <V, E extends Event> List<V> views(ViewKind<V, E> kind, Collection<UUID> streams, Moment moment) {
        return until(moment, events(streams)).values().stream()
                .filter(events -> !events.isEmpty()
                        && kind.events().isInstance(events.getFirst().event()))
                .map(kind::from)
                .toList();
    }

    /** All of a stream, in order. */
    public List<RecordedEvent> events(UUID stream) {
        return events(List.of(stream)).getOrDefault(stream, List.of());
    }

    /** Every stream is cut before its first event that is later than the moment. */
    private static Map<UUID, List<RecordedEvent>> until(Moment moment, Map<UUID, List<RecordedEvent>> streams) {
        streams.replaceAll((_, events) ->
                events.stream().takeWhile(event -> !later(event, moment)).toList());
        return streams;
    }

    private static boolean later(RecordedEvent event, Moment moment) {
        return switch (moment) {
            case Moment.Position at -> event.position() > at.position();
            case Moment.RecordedBy by -> event.recordedAt().isAfter(by.time());
            case Moment.OccurredBy by -> event.occurredAt().isAfter(by.time());
        };
    }

    private Map<UUID, List<RecordedEvent>> events(Collection<UUID> streams) {
        Map<UUID, List<RecordedEvent>> found = new LinkedHashMap<>();
        database.sql(EVENTS).param(streams.toArray(UUID[]::new)).query(row -> {
            RecordedEvent event = event(row);
            found.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
        });
        return found;
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong("position"),
                row.getObject("stream_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                time(row, "occurred_at"),
                time(row, "recorded_at"),
                row.getString("actor"),
                row.getString("command"),
                row.getObject("command_id", UUID.class),
                EventJson.read(
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getString("payload").getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
