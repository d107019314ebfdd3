package grantledger.command.keys;

import grantledger.format.sealing.FieldSealing;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The keys of contact persons, one for each application: it is made when it is first asked for, and a new one when that
 * was destroyed. What is sealed by a key can be read for as long as it is here, and never after.
 */
public final class ContactKeys implements AutoCloseable {

    private static final String LATEST =
            "select key from contact_key where application_id = ? order by made_at desc, commitment limit 1";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String MAKE = "insert into contact_key (commitment, application_id, key) values (?, ?, ?)";
    private static final String SEARCHED = "select position from erasure_place";
    private static final String DESTROY = "delete from contact_key where commitment = any (?)";

    private final KeyDatabase database;
    private final SecureRandom random;

    public ContactKeys(KeySettings settings) {
        this.database = new KeyDatabase(settings);
        this.random = new SecureRandom();
    }

    /** Tells how many connections are used and waited for. */
    public void measuredBy(MeterRegistry meters) {
        database.measuredBy(meters);
    }

    KeyDatabase database() {
        return database;
    }

    /** On disk when this returns. */
    public byte[] of(UUID application) {
        return database.inTransaction(connection -> {
            byte[] known = latest(application, connection);
            return known == null ? made(application, connection) : known;
        });
    }

    private byte[] made(UUID application, Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(ONE_AT_A_TIME)) {
            turn.setString(1, application.toString());
            turn.execute();
        }
        byte[] another = latest(application, connection);
        if (another != null) {
            return another;
        }
        byte[] key = FieldSealing.newKey(random);
        try (PreparedStatement make = connection.prepareStatement(MAKE)) {
            make.setBytes(1, new FieldSealing(key).commitment());
            make.setObject(2, application);
            make.setBytes(3, key);
            make.executeUpdate();
        }
        return key;
    }

    private static byte[] latest(UUID application, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setObject(1, application);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** Those that are not there are destroyed already. */
    public void destroy(Collection<byte[]> commitments) {
        if (database.inTransaction(connection -> destroy(commitments, connection)) > 0) {
            scrub();
        }
    }

    static int destroy(Collection<byte[]> commitments, Connection connection) throws SQLException {
        try (PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
            destroy.setArray(1, connection.createArrayOf("bytea", commitments.toArray(byte[][]::new)));
            return destroy.executeUpdate();
        }
    }

    /** How far the log has been searched for erasures, as of what is in the store now. */
    long searched() {
        return database.inTransaction(connection -> searched(SEARCHED, connection));
    }

    private static long searched(String statement, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(statement);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Destroys what was erased in the log, once it is told where that is kept apart. Whoever else would do it waits, and
     * then finds it done.
     *
     * @param found    in the order of the log
     * @param upTo     how far the log has been searched
     * @param announce of those that are new; nothing is destroyed where it fails
     */
    void erase(List<Erasure> found, long upTo, Consumer<List<Erasure>> announce) {
        int destroyed = database.inTransaction(connection -> {
            long before = searched(SEARCHED + " for update", connection);
            List<Erasure> news =
                    found.stream().filter(it -> it.position() > before).toList();
            if (!news.isEmpty()) {
                announce.accept(news);
            }
            searched(Math.max(before, upTo), connection);
            return destroy(commitments(news), connection);
        });
        if (destroyed > 0) {
            scrub();
        }
    }

    /** The log ends there now. */
    void goBack(long position) {
        database.inTransaction(connection -> {
            searched(Math.min(searched(SEARCHED + " for update", connection), position), connection);
            return null;
        });
    }

    static List<byte[]> commitments(List<Erasure> erasures) {
        return erasures.stream().flatMap(it -> it.commitments().stream()).toList();
    }

    private static void searched(long position, Connection connection) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement("update erasure_place set position = ?")) {
            keep.setLong(1, position);
            keep.executeUpdate();
        }
    }

    /** A row that was removed still lies in the table's file until its place is given free. */
    void scrub() {
        database.alone("vacuum contact_key");
    }

    @Override
    public void close() {
        database.close();
    }
}
