package grantledger.query.history;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.query.folding.Generations;
import grantledger.query.folding.Transaction;
import grantledger.query.folding.ViewKind;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The events of streams up to a moment, and the views they fold into: by the same folds as the live ones. */
@Component
public class History {

    private static final String EVENTS = """
        select position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, actor, command,
               command_id, payload
        from history where stream_id = any (?)\
        """;

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;

    History(DataSource database) {
        this.database = database;
    }

    public <V, E extends Event> Optional<V> view(ViewKind<V, E> kind, UUID stream, Moment moment) {
        return views(kind, List.of(stream), moment).stream().findFirst();
    }

    /** Streams that had not begun are left out. */
    public <V, E extends Event> List<V> views(ViewKind<V, E> kind, Collection<UUID> streams, Moment moment) {
        Folds<V, E> folds = new Folds<>(kind);
        read(streams, moment, folds::add);
        return folds.done();
    }

    /** All of a stream, in order. */
    public List<Recorded<Event>> events(UUID stream) {
        List<Recorded<Event>> found = new ArrayList<>();
        read(List.of(stream), null, row -> found.add(event(row)));
        return found;
    }

    @FunctionalInterface
    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    /** Stream by stream, so that no more than one view is being made. */
    private static final class Folds<V, E extends Event> {

        private final ViewKind<V, E> kind;
        private final List<V> views = new ArrayList<>();
        private UUID stream;
        private long version;
        private V view;

        private Folds(ViewKind<V, E> kind) {
            this.kind = kind;
        }

        /** A later event that was left out ends its stream: what comes after it is not of the moment either. */
        private void add(ResultSet row) throws SQLException {
            UUID next = row.getObject("stream_id", UUID.class);
            if (!next.equals(stream)) {
                end();
                stream = next;
                version = 0;
            }
            if (row.getLong("version") != version + 1) {
                return;
            }
            Recorded<Event> event = event(row);
            if (kind.events().isInstance(event.event())) {
                view = kind.after(view, event);
                version++;
            }
        }

        private List<V> done() {
            end();
            return views;
        }

        private void end() {
            if (view != null) {
                views.add(view);
            }
            view = null;
        }
    }

    private void read(Collection<UUID> streams, Moment moment, Each each) {
        String until = switch (moment) {
            case null -> "";
            case Moment.Position _ -> " and position <= ?";
            case Moment.RecordedBy _ -> " and recorded_at <= ?";
            case Moment.OccurredBy _ -> " and occurred_at <= ?";
        };
        Transaction.answering(database, Generations.SERVING, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(EVENTS + until + " order by stream_id, version")) {
                select.setFetchSize(ROWS_AT_ONCE);
                select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
                if (moment != null) {
                    select.setObject(2, parameter(moment));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        each.row(rows);
                    }
                }
            }
            return null;
        });
    }

    private static Object parameter(Moment moment) {
        return switch (moment) {
            case Moment.Position at -> at.position();
            case Moment.RecordedBy by -> by.time().atOffset(ZoneOffset.UTC);
            case Moment.OccurredBy by -> by.time().atOffset(ZoneOffset.UTC);
        };
    }

    private static Recorded<Event> event(ResultSet row) throws SQLException {
        StoredEvent stored = new StoredEvent(
                new Envelope(
                        row.getLong("position"),
                        row.getObject("stream_id", UUID.class),
                        row.getLong("version"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getInt("revision"),
                        time(row, "occurred_at"),
                        time(row, "recorded_at"),
                        row.getString("actor"),
                        row.getString("command"),
                        row.getObject("command_id", UUID.class)),
                row.getString("payload").getBytes(StandardCharsets.UTF_8));
        return new Recorded<>(stored.envelope(), Event.CODEC.read(stored));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
