package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schemas that hold views: the one that serves, the next one while it is built, and those that are retired. */
public final class Schemas {

    public static final String SERVING = "views";
    public static final String NEXT = "views_next";

    /** What a retired generation is called, with a number behind, until nobody reads it any more. */
    private static final String RETIRED = "views_retired";

    private Schemas() {}

    public static boolean exists(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('" + schema + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Waits for whoever reads from it; see {@link RetiredViews} for one that has served. */
    public static void drop(Connection connection, String schema) throws SQLException {
        execute(connection, "drop schema if exists " + schema + " cascade");
    }

    /** Gives it the name of one that has served. Whoever reads from it reads on; nobody is waited for. */
    public static void retire(Connection connection, String schema) throws SQLException {
        rename(connection, schema, RETIRED + "_" + number(connection, schema));
    }

    public static void rename(Connection connection, String schema, String as) throws SQLException {
        execute(connection, "alter schema " + schema + " rename to " + as);
    }

    /** One that no other schema has while this one is there. */
    private static long number(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select '" + schema + "'::regnamespace::oid::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What was made last stands first: it may be bound to what was made before. */
    static List<String> retired(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select nspname from pg_namespace where starts_with(nspname, '"
                                + RETIRED + "')" + " order by oid desc");
                ResultSet rows = select.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
