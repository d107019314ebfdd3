package grantledger.projections.moments;

import grantledger.projections.folding.View;
import grantledger.projections.storing.Schemas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The schema in which a generation stands as it was at a position: under the name of each of its tables a view that joins
 * what has not changed since with what has been folded again.
 *
 * @param serving the schema of the generation
 */
record MomentSchema(String serving, long position, String name) {

    /** With a name that no other transaction has: one would wait for the other. */
    static MomentSchema of(String serving, long position) {
        return new MomentSchema(
                serving,
                position,
                "moment_" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    /** Where the tables stand of what has been folded again. */
    String refolded() {
        return name + "_refolded";
    }

    /** Whether the snapshot shows nothing that was recorded later. */
    boolean isLatest(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select not exists (select from %s.history where position > %d)"
                        .formatted(serving, position))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Makes the schema, and puts it on the search path. */
    void make(List<? extends View<?, ?>> views, List<ChangedView> changed, Connection connection) throws SQLException {
        Map<String, String> keys = changed.isEmpty() ? Map.of() : keys(connection);
        StringJoiner statements = new StringJoiner(";\n");
        statements.add("create schema %1$s; set local search_path = %1$s".formatted(name));
        statements.add(view("generation", "select * from %s.generation".formatted(serving)));
        statements.add(view("history", "select * from %s.history where position <= %d".formatted(serving, position)));
        for (View<?, ?> view : views) {
            ChangedView since = changed.stream()
                    .filter(one -> one.view().equals(view))
                    .findFirst()
                    .orElse(null);
            view.tables().forEach(table -> statements.add(view(table, rows(table, view, since, keys))));
        }
        Schemas.execute(connection, statements.toString());
    }

    private String view(String table, String rows) {
        return "create view %s as %s".formatted(table, rows);
    }

    private String rows(String table, View<?, ?> view, ChangedView since, Map<String, String> keys) {
        if (since == null) {
            return "select * from %s.%s".formatted(serving, table);
        }
        String unchanged = table.equals(view.table()) ? unchanged(table) : unchanged(table, keys.get(table), view);
        return since.hadBegun() ? unchanged + " union all select * from %s.%s".formatted(refolded(), table) : unchanged;
    }

    private String unchanged(String table) {
        return "select * from %s.%s where position <= %d".formatted(serving, table, position);
    }

    private String unchanged(String part, String key, View<?, ?> of) {
        return "select * from %1$s.%2$s part where not exists (select from %1$s.%3$s view where view.id = part.%4$s and view.position > %5$d)"
                .formatted(serving, part, of.table(), key, position);
    }

    /** The first column of each table's primary key. */
    private Map<String, String> keys(Connection connection) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
            select r.relname, a.attname from pg_constraint k
            join pg_class r on r.oid = k.conrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'p' and r.relnamespace = ?::regnamespace\
            """)) {
            select.setString(1, serving);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return keys;
    }
}
