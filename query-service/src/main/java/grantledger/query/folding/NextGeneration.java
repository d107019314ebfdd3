package grantledger.query.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The generation that one rebuild is making. Its schema names the rebuild it belongs to by a token, so that a rebuild
 * whose place another has taken notices before it writes, exchanges or drops what is no longer its own.
 */
public record NextGeneration(DataSource database, UUID token) {

    private static final int INDEXES_AT_ONCE = 3;

    /** What is read in the same transaction after this belongs to this rebuild until the transaction ends. */
    public void require(Connection connection) throws SQLException {
        if (!isOurs(connection)) {
            throw new IllegalStateException("Another rebuild has taken this one's place");
        }
    }

    /** Makes the indexes and constraints, and the planner's statistics, once everything is there. */
    public void complete() throws SQLException, InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(INDEXES_AT_ONCE, Thread.ofVirtual().factory())) {
            all(threads, Generations.statements("generation_indexes.sql"));
            all(threads, Generations.statements("generation_constraints.sql"));
            all(threads, List.of("analyze history", "analyze view_application, view_grant, view_call"));
        }
    }

    /** Within the caller's transaction, in which nobody folds into either: whether nothing of {@code live} is missing. */
    public void requireAtLeast(Connection connection, Map<Integer, Progress> live) throws SQLException {
        require(connection);
        Map<Integer, Progress> next = ConsumerPositions.all(connection, Generations.NEXT);
        next.forEach((partition, progress) -> {
            if (progress.position() < wanted(live, partition, next.size())) {
                throw new IllegalStateException("Partition %d has come to position %d, and the serving views further"
                        .formatted(partition, progress.position()));
            }
        });
    }

    /** How far a partition must be folded before it can serve in place of {@code live}. */
    public static long wanted(Map<Integer, Progress> live, int partition, int partitions) {
        Progress same = live.get(partition);
        return same != null && live.size() == partitions
                ? same.position()
                : live.values().stream().mapToLong(Progress::position).max().orElse(0);
    }

    /** Drops it, unless it serves by now or another rebuild has taken its place. */
    public void drop() throws SQLException {
        Transaction.in(database, Generations.NEXT, connection -> {
            Generations.lockMaking(connection);
            if (Generations.exists(connection, Generations.NEXT) && isOurs(connection)) {
                Generations.drop(connection, Generations.NEXT);
            }
            return null;
        });
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from " + Generations.NEXT + ".generation where token = ? for share")) {
            select.setObject(1, token);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void all(ExecutorService threads, List<String> statements) throws SQLException, InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (String statement : statements) {
            running.add(threads.submit(() -> {
                execute(statement);
                return null;
            }));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new SQLException(failed.getCause().getMessage(), failed.getCause());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (BulkConnection connection = new BulkConnection(database, this);
                Statement statement = connection.begun().createStatement()) {
            statement.execute("set local maintenance_work_mem = '128MB'");
            statement.execute(sql);
            connection.commit();
        }
    }
}
