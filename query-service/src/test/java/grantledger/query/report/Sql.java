package grantledger.query.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the role for SQL tools is answered over JDBC. */
final class Sql {

    private Sql() {}

    /** Rows of columns by name, as texts. */
    static List<Map<String, String>> rows(String sql) {
        try (Connection connection = Story.inSql()) {
            return rows(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    static List<Map<String, String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static String one(String sql) {
        return rows(sql).getFirst().values().iterator().next();
    }
}
