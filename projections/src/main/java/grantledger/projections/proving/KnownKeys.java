package grantledger.projections.proving;

import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * By which keys a checkpoint is believed: those that a file names now, one vkey a line. What is remembered may be signed by
 * one that has been replaced since, so those are remembered, too, and believed for what is remembered alone.
 */
public final class KnownKeys {

    private final Path file;

    /** @param file is read again each time, so that a key can be added without a restart; null for none */
    public KnownKeys(Path file) {
        this.file = file;
    }

    /** @throws MalformedNote when the file cannot be read, or holds what is no key */
    List<VerifierKey> configured() throws IOException {
        return file == null ? List.of() : VerifierKey.all(Files.readString(file));
    }

    /** Those configured that are not a witness's. */
    List<VerifierKey> ofLog() throws IOException {
        return configured().stream()
                .filter(key -> key.type() == VerifierKey.Type.NOTE)
                .toList();
    }

    static List<VerifierKey> remembered(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select vkey from proof.verifier_key order by seen_at, vkey");
                ResultSet rows = select.executeQuery()) {
            List<VerifierKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(VerifierKey.of(rows.getString(1)));
            }
            return keys;
        }
    }

    static void remember(Connection connection, List<VerifierKey> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into proof.verifier_key (vkey) values (?) on conflict (vkey) do nothing")) {
            for (VerifierKey key : keys) {
                insert.setString(1, key.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Those remembered, and those configured that have not signed anything yet. */
    List<VerifierKey> all(Connection connection) throws SQLException {
        return Stream.concat(remembered(connection).stream(), configuredIfReadable().stream())
                .distinct()
                .toList();
    }

    private List<VerifierKey> configuredIfReadable() {
        try {
            return configured();
        } catch (IOException | MalformedNote unreadable) {
            return List.of();
        }
    }
}
