package grantledger.projections.storing;

import grantledger.projections.folding.Form;
import grantledger.projections.folding.Published;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The schema in which others read the serving generation in SQL. Another is made beside it and takes its name, as views
 * do: to replace what stands in it would mean to wait for everybody who reads it, while everybody else waits for that.
 */
record PublishedSchema(Published published) {

    /** In the transaction in which the generation begins to serve, so that there is no moment without it. */
    void make(Connection connection) throws SQLException {
        boolean read = hasReader(connection);
        if (Schemas.exists(connection, published.schema())) {
            retire(connection, read);
        }
        Schemas.execute(connection, "create schema " + published.schema());
        search(connection, published.schema() + ", " + Schemas.SERVING);
        Schemas.execute(connection, String.join(";\n", published.statements()));
        search(connection, Schemas.SERVING);
        String comment = comment().replace("'", "''");
        Schemas.execute(connection, "comment on schema %s is '%s'".formatted(published.schema(), comment));
        if (read) {
            grant(connection, "grant usage on schema %s to %s");
            grant(connection, "grant select on all tables in schema %s to %s");
        }
    }

    /** Whether it has been made by the same statements, and whoever is to read it may. */
    boolean isMade(Connection connection) throws SQLException {
        return Schemas.exists(connection, published.schema())
                && holds(
                        connection,
                        "obj_description(?::regnamespace::oid, 'pg_namespace') = ?",
                        published.schema(),
                        comment())
                && (!hasReader(connection)
                        || holds(
                                connection,
                                "has_schema_privilege(?, ?, 'usage')",
                                published.reader(),
                                published.schema()));
    }

    private void retire(Connection connection, boolean read) throws SQLException {
        if (read) {
            grant(connection, "revoke usage on schema %s from %s");
        }
        Schemas.retire(connection, published.schema());
    }

    /** What it is made of is remembered with what it means. */
    private String comment() {
        return "%s (form %s)".formatted(published.meaning(), Form.of(published));
    }

    private boolean hasReader(Connection connection) throws SQLException {
        return holds(connection, "exists (select from pg_roles where rolname = ?)", published.reader());
    }

    private void grant(Connection connection, String sql) throws SQLException {
        Schemas.execute(connection, sql.formatted(published.schema(), published.reader()));
    }

    private static void search(Connection connection, String path) throws SQLException {
        Schemas.execute(connection, "set local search_path = " + path);
    }

    private static boolean holds(Connection connection, String condition, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + condition)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
