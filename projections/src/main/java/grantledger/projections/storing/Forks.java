package grantledger.projections.storing;

import grantledger.projections.folding.Obstacle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The table {@code fork} of the generation on the connection's search path. */
final class Forks {

    private static final String RECORD = """
        insert into fork (position, reason) values (?, ?)
        on conflict (only_row) do update set position = excluded.position, reason = excluded.reason
        where excluded.position < fork.position\
        """;

    private Forks() {}

    /** From now on nothing is folded into the generation. Of several differences the first in the log is kept. */
    static void record(Connection connection, Obstacle.Fork fork) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setLong(1, fork.position());
            insert.setString(2, fork.reason());
            insert.executeUpdate();
        }
    }
}
