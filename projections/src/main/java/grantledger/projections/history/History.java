package grantledger.projections.history;

import grantledger.format.Codec;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.HistoryRows;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The events of streams up to a moment, and the views they fold into: by the same folds as the live ones. */
public final class History {

    private static final String EVENTS = "select " + HistoryRows.columns() + " from history where stream_id = any (?)";

    private static final String FIRST_AFTER =
            "select position from history where recorded_at > ? order by recorded_at, position limit 1";

    private static final String AT =
            "select " + HistoryRows.columns() + " from history where position = any (?) order by position";

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final Codec<?> codec;

    public History(DataSource database, Views<?> views) {
        this.database = database;
        this.codec = views.codec();
    }

    public <V> Optional<Versioned<V>> view(View<V, ?> view, UUID stream, Moment moment) throws SQLException {
        return views(view, List.of(stream), moment).stream().findFirst();
    }

    /**
     * Streams that had not begun are left out. What had happened by a time is folded in the order in which it happened;
     * see {@link Happened}.
     */
    public <V> List<Versioned<V>> views(View<V, ?> view, Collection<UUID> streams, Moment moment) throws SQLException {
        Folds<V> folds = switch (moment) {
            case Moment.Latest _, Moment.Position _, Moment.RecordedBy _ -> new StreamFolds<>(view, codec);
            case Moment.OccurredBy _, Moment.HappenedBefore _ -> new HappenedFolds<>(view, codec);
        };
        read(streams, moment, folds::add);
        return folds.done();
    }

    /** All of a stream, in order. */
    public List<Recorded<?>> events(UUID stream) throws SQLException {
        List<Recorded<?>> found = new ArrayList<>();
        read(List.of(stream), new Moment.Latest(), stored -> found.add(recorded(codec, stored)));
        return found;
    }

    /** The first position that was recorded after a time; the log's times do not run backwards. */
    public OptionalLong firstAfter(Instant time) throws SQLException {
        return Transaction.in(database, Schemas.SERVING, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIRST_AFTER)) {
                select.setObject(1, time.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** The events at the positions, in order. */
    public List<Recorded<?>> at(Collection<Long> positions) throws SQLException {
        List<Recorded<?>> found = new ArrayList<>();
        Transaction.in(database, Schemas.SERVING, connection -> {
            try (PreparedStatement select = connection.prepareStatement(AT)) {
                select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(recorded(codec, HistoryRows.event(rows)));
                    }
                }
            }
            return null;
        });
        return found;
    }

    static <E> Recorded<E> recorded(Codec<E> codec, StoredEvent stored) {
        return new Recorded<>(stored.envelope(), codec.read(stored));
    }

    private void read(Collection<UUID> streams, Moment moment, Consumer<StoredEvent> each) throws SQLException {
        String until = switch (moment) {
            case Moment.Latest _ -> "";
            case Moment.Position _ -> " and position <= ?";
            case Moment.RecordedBy _ -> " and recorded_at <= ?";
            case Moment.OccurredBy _ -> " and occurred_at <= ? and position <= ?";
            case Moment.HappenedBefore _ -> " and (occurred_at, position) < (?, ?) and position <= ?";
        };
        Transaction.in(database, Schemas.SERVING, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(EVENTS + until + " order by stream_id, version")) {
                select.setFetchSize(ROWS_AT_ONCE);
                select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
                limit(select, moment);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        each.accept(HistoryRows.event(rows));
                    }
                }
            }
            return null;
        });
    }

    private static void limit(PreparedStatement select, Moment moment) throws SQLException {
        switch (moment) {
            case Moment.Latest _ -> {}
            case Moment.Position at -> select.setLong(2, at.position());
            case Moment.RecordedBy by -> select.setObject(2, by.time().atOffset(ZoneOffset.UTC));
            case Moment.OccurredBy by -> {
                select.setObject(2, by.time().atOffset(ZoneOffset.UTC));
                select.setLong(3, by.upTo());
            }
            case Moment.HappenedBefore before -> {
                select.setObject(2, before.time().atOffset(ZoneOffset.UTC));
                select.setLong(3, before.position());
                select.setLong(4, before.upTo());
            }
        }
    }
}
