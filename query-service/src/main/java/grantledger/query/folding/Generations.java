package grantledger.query.folding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The schemas that hold views: the one that serves, the next one while it is built, and the one just retired. */
public final class Generations {

    public static final String SERVING = "views";
    public static final String NEXT = "views_next";
    private static final String RETIRED = "views_retired";

    /** Taken while schemas are made, so that instances that start together make one. Any number will do. */
    private static final long MAKING = 7_201_500_011L;

    /**
     * Until the transaction ends no other generation takes the serving one's place. To be said before any table is
     * named: what a name means, and which plan is kept for it, is settled only then.
     */
    static final String KEEP_SERVING = "select pg_advisory_xact_lock_shared(" + MAKING + ")";

    private final DataSource database;

    public Generations(DataSource database) {
        this.database = database;
    }

    /** Makes the first generation, if there is none. */
    public void ensureServing() throws SQLException {
        Transaction.in(database, SERVING, connection -> {
            lockMaking(connection);
            if (exists(connection, SERVING)) {
                ConsumerPositions.addTopic(connection);
            } else {
                make(connection, SERVING, 1, UUID.randomUUID());
                for (String more : List.of("generation_indexes.sql", "generation_constraints.sql")) {
                    execute(connection, text(more));
                }
            }
            return null;
        });
    }

    /**
     * The serving generation's progress in a topic.
     *
     * @return null when the views have been folded from another number of partitions, and must be rebuilt
     */
    public Map<Integer, Progress> progressIn(TopicLayout topic) throws SQLException {
        ensureServing();
        return Transaction.in(database, SERVING, connection -> {
            lockMaking(connection);
            return ConsumerPositions.in(connection, topic);
        });
    }

    /** Makes an empty next generation, without indexes, in place of any that was left unfinished. */
    public NextGeneration makeNext(TopicLayout topic) throws SQLException {
        NextGeneration next = new NextGeneration(database, UUID.randomUUID());
        Transaction.in(database, NEXT, connection -> {
            lockMaking(connection);
            drop(connection, NEXT);
            make(connection, NEXT, servingNumber(connection) + 1, next.token());
            ConsumerPositions.in(connection, topic);
            return null;
        });
        return next;
    }

    /** Puts the next generation in the serving one's place, within the caller's transaction. */
    public static void swap(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + RETIRED + " cascade");
            statement.execute("alter schema " + SERVING + " rename to " + RETIRED);
            statement.execute("alter schema " + NEXT + " rename to " + SERVING);
        }
    }

    public void dropRetired() throws SQLException {
        Transaction.in(database, SERVING, connection -> {
            lockMaking(connection);
            drop(connection, RETIRED);
            return null;
        });
    }

    /** Counts the generations that have served, from 1. */
    public static long servingNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from " + SERVING + ".generation")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Until the transaction ends nobody makes, exchanges or drops a generation. */
    public static void lockMaking(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + MAKING + ")");
    }

    static void drop(Connection connection, String schema) throws SQLException {
        execute(connection, "drop schema if exists " + schema + " cascade");
    }

    static boolean exists(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('" + schema + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** A file of statements that each end a line with a semicolon. */
    static List<String> statements(String file) {
        return Stream.of(text(file).split(";\\R", -1))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static void make(Connection connection, String schema, long number, UUID token) throws SQLException {
        execute(connection, "create schema " + schema);
        execute(connection, text("generation.sql"));
        execute(connection, "insert into generation (number, token) values (" + number + ", '" + token + "')");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String file) {
        try (InputStream sql = Generations.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
