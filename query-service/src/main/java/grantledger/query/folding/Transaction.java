package grantledger.query.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

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
     * The same, with plans that do not depend on when they are made: one made while a view's table was almost empty, and
     * kept, would read the whole table ever after.
     */
    static <T> T findingByIndex(DataSource database, String schema, Work<T> work) throws SQLException {
        return in(
                "select set_config('search_path', ?, true), set_config('enable_seqscan', 'off', true)",
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

    /** The same for those who answer readers: a failure is told as Spring tells it. */
    public static <T> T answering(DataSource database, String schema, Work<T> work) {
        try {
            return in(database, schema, work);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    public static DataAccessException translated(SQLException failure) {
        DataAccessException known = new SQLStateSQLExceptionTranslator().translate("views", null, failure);
        return known != null ? known : new UncategorizedSQLException("views", null, failure);
    }

    private static void rollback(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
