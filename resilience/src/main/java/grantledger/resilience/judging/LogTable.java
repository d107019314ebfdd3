package grantledger.resilience.judging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of {@code event}, or of its copy {@code history}, by their position. */
record LogTable(Map<Long, Row> rows) {

    /** @param digest of the payload, byte for byte */
    record Row(String stream, long version, String eventId, String type, String digest) {}

    static LogTable read(Connection connection, String table) throws SQLException {
        Map<Long, Row> rows = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select position, stream_id, version, event_id, type,"
                        + " md5(payload::text) from " + table + " order by position")) {
            while (row.next()) {
                rows.put(
                        row.getLong(1),
                        new Row(
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)));
            }
        }
        return new LogTable(rows);
    }

    long head() {
        return rows.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
