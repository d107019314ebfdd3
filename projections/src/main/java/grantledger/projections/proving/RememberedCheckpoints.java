package grantledger.projections.proving;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.SignedNote;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table {@code proof.checkpoint}. */
final class RememberedCheckpoints {

    private static final String SELECT =
            "select size, note, sha256, received_at from proof.checkpoint where origin = ?";

    private static final String UPSERT = """
        insert into proof.checkpoint (origin, size, note, sha256) values (?, ?, ?, ?)
        on conflict (origin, size) do update set note = excluded.note, sha256 = excluded.sha256\
        """;

    /** @param size by which it is found; the note says one, too */
    record Row(long size, String note, byte[] sha256, OffsetDateTime receivedAt) {

        boolean isWhole() {
            return Arrays.equals(sha256, digest(note));
        }

        ProvenCheckpoint of(Origin origin) {
            return new ProvenCheckpoint(origin, SignedNote.of(note), receivedAt.toInstant());
        }
    }

    private RememberedCheckpoints() {}

    /** How many leaves the last one covers; 0 when there is none. */
    static long size(Connection connection, Origin origin) throws SQLException {
        return latest(connection, origin).map(Row::size).orElse(0L);
    }

    static Optional<Row> latest(Connection connection, Origin origin) throws SQLException {
        return first(select(connection, origin, " and size >= ? order by size desc limit 1", 0));
    }

    static Optional<Row> of(Connection connection, Origin origin, long size) throws SQLException {
        return first(select(connection, origin, " and size = ?", size));
    }

    /** Some of those of more leaves, in order. */
    static List<Row> after(Connection connection, Origin origin, long size, int most) throws SQLException {
        return select(connection, origin, " and size > ? order by size limit " + most, size);
    }

    /** With the signatures that are known of it by now. */
    static void remember(Connection connection, Origin origin, long size, SignedNote note) throws SQLException {
        Optional<Row> before = of(connection, origin, size);
        SignedNote all = before.isPresent() ? SignedNote.of(before.get().note()).with(note.signatures()) : note;
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setInt(1, origin.number());
            upsert.setLong(2, size);
            upsert.setString(3, all.written());
            upsert.setBytes(4, digest(all.written()));
            upsert.executeUpdate();
        }
    }

    private static List<Row> select(Connection connection, Origin origin, String which, long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + which)) {
            select.setInt(1, origin.number());
            select.setLong(2, size);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Row(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getBytes(3),
                            rows.getObject(4, OffsetDateTime.class)));
                }
                return found;
            }
        }
    }

    private static Optional<Row> first(List<Row> rows) {
        return rows.stream().findFirst();
    }

    private static byte[] digest(String note) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(note.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
