package grantledger.projections.storing;

import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Views;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generation that serves: made when there is none, and made anew when its views are stored in another form. */
public final class ServingViews {

    private static final Logger LOG = LoggerFactory.getLogger(ServingViews.class);

    /** How far the partitions have been folded, by number, and how many generations have served, from 1. */
    public record Status(Map<Integer, Progress> positions, long generation) {}

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
     *
     * @throws IllegalStateException when another version has replaced the views
     */
    public void ensure() throws SQLException {
        Transaction.in(database, Schemas.SERVING, connection -> {
            Schemas.lockMaking(connection);
            if (!Schemas.exists(connection, Schemas.SERVING)) {
                make(connection, 1);
            } else if (!tables.serve(connection)) {
                beginAnew(connection);
            }
            return null;
        });
        seen = true;
    }

    /** The progress in a topic; empty when the views were folded from another number of partitions. */
    public Optional<Map<Integer, Progress>> progressIn(TopicLayout topic) throws SQLException {
        ensure();
        return Transaction.in(database, Schemas.SERVING, connection -> {
            Schemas.lockMaking(connection);
            return ConsumerPositions.in(connection, topic);
        });
    }

    public Status status() throws SQLException {
        return Transaction.in(
                database,
                Schemas.SERVING,
                connection -> new Status(ConsumerPositions.all(connection), number(connection)));
    }

    /** Everything up to this position has been folded, in every partition; 0 before any has been. */
    public long position() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(min(position), 0) from " + Schemas.SERVING + ".consumer_position")) {
            row.next();
            return row.getLong(1);
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
        Schemas.drop(connection, Schemas.SERVING);
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
    }
}
