package grantledger.query.folding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import javax.sql.DataSource;

/** The schemas that hold views: the one that serves, the next one while it is built, and the one just retired. */
public final class Generations {

    public static final String SERVING = "views";
    public static final String NEXT = "views_next";
    private static final String RETIRED = "views_retired";

    /** Taken while schemas are made, so that instances that start together make one. Any number will do. */
    private static final long MAKING = 7_201_500_011L;

    private final DataSource database;

    public Generations(DataSource database) {
        this.database = database;
    }

    /** Makes the first generation, if there is none, with a row of progress for every partition. */
    public void ensureServing(Collection<Integer> partitions) throws SQLException {
        Transaction.in(database, SERVING, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + MAKING + ")");
                if (!exists(statement, SERVING)) {
                    make(statement, SERVING, 1);
                }
            }
            ConsumerPositions.ensure(connection, partitions);
            return null;
        });
    }

    /** Makes an empty next generation in place of any that was left unfinished. */
    public void makeNext(Collection<Integer> partitions) throws SQLException {
        Transaction.in(database, NEXT, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + NEXT + " cascade");
                make(statement, NEXT, servingNumber(connection) + 1);
            }
            ConsumerPositions.ensure(connection, partitions);
            return null;
        });
    }

    /** Puts the next generation in the serving one's place, within the caller's transaction. */
    public static void swap(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + RETIRED + " cascade");
            statement.execute("alter schema " + SERVING + " rename to " + RETIRED);
            statement.execute("alter schema " + NEXT + " rename to " + SERVING);
        }
    }

    public void dropNext() throws SQLException {
        drop(NEXT);
    }

    public void dropRetired() throws SQLException {
        drop(RETIRED);
    }

    /** Counts the generations that have served, from 1. */
    public static long servingNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from " + SERVING + ".generation")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void drop(String schema) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    private static boolean exists(Statement statement, String schema) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regnamespace('" + schema + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void make(Statement statement, String schema, long number) throws SQLException {
        statement.execute("create schema " + schema);
        statement.execute(tables());
        statement.execute("insert into generation (number) values (" + number + ")");
    }

    private static String tables() {
        try (InputStream sql = Generations.class.getResourceAsStream("generation.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
