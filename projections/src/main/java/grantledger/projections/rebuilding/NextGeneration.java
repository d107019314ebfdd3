package grantledger.projections.rebuilding;

import grantledger.projections.storing.ConsumerPlaces;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.Locks;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.Standing;
import grantledger.projections.storing.Tables;
import grantledger.projections.storing.TopicLayout;
import grantledger.projections.storing.TopicPlaces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The generation that one rebuild is making. Its schema names the rebuild it belongs to by a token, so that a rebuild
 * whose place another has taken notices before it writes, exchanges or drops what is no longer its own.
 */
record NextGeneration(DataSource database, Tables tables, UUID token) implements Generation {

    private static final int INDEXES_AT_ONCE = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    /** Makes it, empty and without indexes, in place of any that was left unfinished. */
    static NextGeneration make(DataSource database, Tables tables, TopicLayout topic) throws SQLException {
        UUID token = UUID.randomUUID();
        Locks.making(database, Schemas.NEXT, connection -> {
            Schemas.drop(connection, Schemas.NEXT);
            tables.make(connection, Schemas.NEXT, ServingViews.number(connection) + 1, token);
            try (Statement statement = connection.createStatement()) {
                statement.execute(Repeats.TABLE);
            }
            return TopicPlaces.in(connection, Locks.NEXT_PARTITIONS, topic);
        });
        return new NextGeneration(database, tables, token);
    }

    @Override
    public String schema() {
        return Schemas.NEXT;
    }

    @Override
    public Standing lock(Connection connection, int partition) throws SQLException {
        require(connection);
        return ConsumerPlaces.lock(connection, "select 1", Locks.NEXT_PARTITIONS, partition);
    }

    /** What is read in the same transaction after this belongs to this rebuild until the transaction ends. */
    void require(Connection connection) throws SQLException {
        if (!isOurs(connection)) {
            throw new IllegalStateException("Another rebuild has taken this one's place");
        }
    }

    /** Makes the indexes and constraints, and the planner's statistics, once everything is there. */
    void complete() throws InterruptedException, SQLException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(INDEXES_AT_ONCE, Thread.ofVirtual().factory())) {
            SideBySide.all(tables.indexes(), threads, this::index);
            SideBySide.all(tables.constraints(), threads, this::execute);
            SideBySide.all(tables.statistics(), threads, this::execute);
        }
        try (BulkConnection connection = new BulkConnection(this)) {
            Repeats.compare(connection.begun());
            connection.commit();
        }
    }

    /** Drops it, unless it serves by now or another rebuild has taken its place. */
    void drop() throws SQLException {
        Locks.making(database, Schemas.NEXT, connection -> {
            if (Schemas.exists(connection, Schemas.NEXT) && isOurs(connection)) {
                Schemas.drop(connection, Schemas.NEXT);
            }
            return null;
        });
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from " + Schemas.NEXT + ".generation where token = ? for key share")) {
            select.setObject(1, token);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** An index that would hold a position twice is how two events at it are noticed. */
    private void index(String sql) throws SQLException {
        try {
            execute(sql);
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw new IllegalStateException(Repeats.TWO_HISTORIES + ". " + failure.getMessage(), failure);
            }
            throw failure;
        }
    }

    private void execute(String sql) throws SQLException {
        try (BulkConnection connection = new BulkConnection(this);
                Statement statement = connection.begun().createStatement()) {
            statement.execute("set local maintenance_work_mem = '128MB'");
            statement.execute(sql);
            connection.commit();
        }
    }
}
