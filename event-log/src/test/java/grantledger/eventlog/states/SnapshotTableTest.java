package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.LogDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class SnapshotTableTest {

    @Test
    void the_tail_is_found_by_the_index_and_not_by_looking_at_the_whole_stream() throws SQLException {
        try (LogDatabase database = new LogDatabase();
                Connection connection = database.service().getConnection()) {
            String plan = plan(connection);
            assertThat(plan).contains("(stream_id = $3) AND (version > COALESCE(");
            assertThat(plan).doesNotContain("Seq Scan", "Filter: (version");
        }
    }

    /** As on the connections of the service: one plan, whatever the values. */
    private static String plan(Connection connection) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan; set enable_seqscan = off;"
                    + " set enable_hashjoin = off; set enable_mergejoin = off");
            statement.execute("prepare load (uuid, bytea, uuid) as " + numbered(SnapshotTable.READ));
            try (ResultSet line = statement.executeQuery("explain execute load (null, null, null)")) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static String numbered(String sql) {
        return sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2").replaceFirst("\\?", "\\$3");
    }
}
