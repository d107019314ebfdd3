package grantledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody is between numbering and commit, for as long as this is open. */
final class HeldHead {

    private final Connection holder;

    HeldHead(LogDatabase database) throws SQLException {
        holder = database.administrator().getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LogDatabase.HEAD + ")");
        }
    }

    void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
