package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The schemas that hold views: the one that serves, the next one while it is built, and the one just retired. */
public final class Schemas {

    public static final String SERVING = "views";
    public static final String NEXT = "views_next";
    public static final String RETIRED = "views_retired";

    /** Taken while schemas are made, so that instances that start together make one. Any number will do. */
    private static final long MAKING = 7_201_500_011L;

    /**
     * Until the transaction ends no other generation takes the serving one's place. To be said before any table is
     * named: what a name means, and which plan is kept for it, is settled only then.
     */
    static final String KEEP_SERVING = "select pg_advisory_xact_lock_shared(" + MAKING + ")";

    private Schemas() {}

    /** Until the transaction ends nobody makes, exchanges or drops a generation. */
    public static void lockMaking(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + MAKING + ")");
    }

    public static boolean exists(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('" + schema + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    public static void drop(Connection connection, String schema) throws SQLException {
        execute(connection, "drop schema if exists " + schema + " cascade");
    }

    public static void rename(Connection connection, String schema, String as) throws SQLException {
        execute(connection, "alter schema " + schema + " rename to " + as);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
