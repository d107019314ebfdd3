package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction whose unqualified names mean tables of one generation. */
public final class Transaction {

    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {}

    public static <T> T in(DataSource database, String schema, Work<T> work) throws SQLException {
        return in("select set_config('search_path', ?, true)", database, schema, work);
    }

    /**
     * The same, with plans that are made once and do not depend on when: one made while a view's table was almost empty,
     * and kept, would read the whole table ever after. Whoever folds and is heard of no more, because a machine died or a
     * process was stopped, loses the transaction, and with it what others wait for.
     */
    static <T> T folding(DataSource database, String schema, Work<T> work) throws SQLException {
        return in(
                "select set_config('search_path', ?, true), set_config('enable_seqscan', 'off', true),"
                        + " set_config('plan_cache_mode', 'force_generic_plan', true),"
                        + " set_config('statement_timeout', '12s', true), set_config('lock_timeout', '10s', true),"
                        + " set_config('idle_in_transaction_session_timeout', '10s', true)",
                database,
                schema,
                work);
    }

    /** The same, committed only when it is on the disk, also on a connection whose commits do not wait for that. */
    public static <T> T durably(DataSource database, String schema, Work<T> work) throws SQLException {
        return in(
                "select set_config('search_path', ?, true), set_config('synchronous_commit', 'on', true)",
                database,
                schema,
                work);
    }

    private static <T> T in(String begin, DataSource database, String schema, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (PreparedStatement path = connection.prepareStatement(begin)) {
                    path.setString(1, schema);
                    path.execute();
                }
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollback(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollback(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
