package grantledger.projections.storing;

import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Views;
import grantledger.projections.folding.VisiblePosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generation that serves: made when there is none, and made anew when its views are stored in another form. */
public final class ServingViews {

    private static final Logger LOG = LoggerFactory.getLogger(ServingViews.class);

    /**
     * How the serving generation stands.
     *
     * @param positions how far the partitions have been folded, by number
     * @param generation how many generations have served, from 1
     * @param fork where the topic was found to tell another history, or null
     */
    public record Status(Map<Integer, Progress> positions, long generation, Obstacle.Fork fork) {

        /** Everything up to here is visible. */
        public long visible() {
            return VisiblePosition.of(positions);
        }

        /** The last event that has been folded in any partition. */
        public long highest() {
            return positions.values().stream()
                    .mapToLong(Progress::position)
                    .max()
                    .orElse(0);
        }
    }

    private final DataSource database;
    private final Tables tables;
    private volatile boolean seen;

    public ServingViews(DataSource database, Views<?> views) {
        this.database = database;
        this.tables = Tables.of(views);
    }

    /**
     * Makes the first generation, if there is none. One of another form is dropped and begun anew, from the first event
     * on, but only once: an instance whose views another version has replaced meanwhile must stop, not take them back.
     * So is what others read of it in SQL, for which nothing has to be folded anew.
     *
     * @throws IllegalStateException when another version has replaced the views
     */
    public void ensure() throws SQLException {
        if (!Transaction.in(database, Schemas.SERVING, this::serves)) {
            Locks.making(database, Schemas.SERVING, connection -> {
                makeUnlessMade(connection);
                return null;
            });
            RetiredViews.dropInBackground(database);
        }
        seen = true;
    }

    private boolean serves(Connection connection) throws SQLException {
        return Schemas.exists(connection, Schemas.SERVING)
                && tables.serve(connection)
                && (seen || tables.arePublished(connection));
    }

    private void makeUnlessMade(Connection connection) throws SQLException {
        if (!Schemas.exists(connection, Schemas.SERVING)) {
            make(connection, 1);
        } else if (!tables.serve(connection)) {
            beginAnew(connection);
        } else if (!seen && !tables.arePublished(connection)) {
            tables.publish(connection);
        }
    }

    /** The progress in a topic; empty when the views were folded from another number of partitions. */
    public Optional<Map<Integer, Progress>> progressIn(TopicLayout topic) throws SQLException {
        ensure();
        return Transaction.folding(database, Schemas.SERVING, connection -> {
            Locks.keepServing(connection);
            return TopicPlaces.in(connection, Locks.SERVING_PARTITIONS, topic);
        });
    }

    public Status status() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return status(connection);
        }
    }

    /** The same, on a connection of one's own. */
    public Status status(Connection connection) throws SQLException {
        Map<Integer, Standing> places = ConsumerPlaces.all(connection, Schemas.SERVING);
        return new Status(
                TopicPlaces.progress(places),
                number(connection),
                places.values().stream()
                        .map(Standing::fork)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Where the topic was found to tell another history. */
    public Optional<Obstacle.Fork> fork() throws SQLException {
        return Optional.ofNullable(status().fork());
    }

    /** Everything up to this position has been folded, in every partition; 0 before any has been. */
    public long position() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return VisiblePosition.of(TopicPlaces.progress(ConsumerPlaces.all(connection, Schemas.SERVING)));
        }
    }

    /** The number of the generation that serves. */
    public static long number(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from " + Schemas.SERVING + ".generation")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void beginAnew(Connection connection) throws SQLException {
        if (seen) {
            throw new IllegalStateException("Another version has made the views that serve, in a form of its own");
        }
        LOG.warn("The views are stored in another form than this version's: they are dropped, and folded anew from the"
                + " first event");
        long before = number(connection);
        Schemas.retire(connection, Schemas.SERVING);
        make(connection, before + 1);
    }

    private void make(Connection connection, long number) throws SQLException {
        tables.make(connection, Schemas.SERVING, number, UUID.randomUUID());
        for (String statement : tables.indexes()) {
            Schemas.execute(connection, statement);
        }
        for (String statement : tables.constraints()) {
            Schemas.execute(connection, statement);
        }
        tables.publish(connection);
    }
}
