package grantledger.eventlog.checking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The log's database as it was at one moment, however long it is read and whatever is written meanwhile. What is asked of
 * it comes a little at a time.
 */
record Snapshot(Connection connection) {

    /** What a row tells. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** What is done with a snapshot. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Snapshot snapshot) throws SQLException;
    }

    /** The service's connections give up early and go by indexes alone; whoever reads everything is not served by that. */
    private static final String PATIENCE = """
        set local statement_timeout = 0; set local transaction_timeout = 0;
        set local idle_in_transaction_session_timeout = 0; set local plan_cache_mode = auto;
        set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on;
        set local work_mem = '64MB'
        """;

    private static final int ROWS_AT_ONCE = 256;

    static <T> T read(DataSource database, Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return of(connection, reading);
            } finally {
                connection.rollback();
            }
        }
    }

    /** In the transaction that the connection is in. */
    static <T> T of(Connection connection, Reading<T> reading) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(PATIENCE);
        }
        return reading.of(new Snapshot(connection));
    }

    /** A statement whose rows come a little at a time. */
    PreparedStatement ask(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    void each(String sql, Row row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = ask(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    /** Of a query that always has one row with one number. */
    long number(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = ask(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
