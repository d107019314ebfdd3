package grantledger.command.keys;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Saves the keys to files, and brings them back without those of who has been erased. */
final class SavedKeys {

    private static final String ALL =
            "select application_id, key, made_at from contact_key order by made_at, commitment";
    private static final String PUT_BACK = """
        insert into contact_key (commitment, application_id, key, made_at) values (?, ?, ?, ?)
        on conflict (commitment) do nothing
        """;

    private final ContactKeys keys;
    private final KeptList list;
    private final EventReader log;
    private final Clock clock;

    SavedKeys(ContactKeys keys, KeptList list, EventReader log, Clock clock) {
        this.keys = keys;
        this.list = list;
        this.log = log;
        this.clock = clock;
    }

    /** Returns what has been done, in words. Backups of the directory that have expired are removed. */
    String backup(Path directory) throws IOException {
        Instant now = clock.instant();
        List<SavedKey> all = keys.database().inTransaction(SavedKeys::all);
        Path file = new KeyBackup(now, all).writeTo(directory);
        int removed = KeyBackup.removeExpired(directory, now);
        return "%d keys are saved to %s; %d backups that were older than %d days are removed."
                .formatted(all.size(), file, removed, KeyBackup.KEPT.toDays());
    }

    private static List<SavedKey> all(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet rows = query.executeQuery()) {
            List<SavedKey> found = new ArrayList<>();
            while (rows.next()) {
                found.add(SavedKey.of(
                        rows.getObject(1, UUID.class),
                        rows.getBytes(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return found;
        }
    }

    /** Returns what has been done, in words. */
    String restore(Path file) throws IOException, InterruptedException {
        KeyBackup backup = KeyBackup.read(file);
        if (backup.hasExpired(clock.instant())) {
            throw new IOException("%s is of %s, and older than %d days: it is not restored"
                    .formatted(file, backup.madeAt(), KeyBackup.KEPT.toDays()));
        }
        List<byte[]> erased = erased();
        List<SavedKey> living =
                backup.keys().stream().filter(key -> !isAmong(erased, key)).toList();
        int back = keys.database().inTransaction(connection -> putBack(living, connection));
        keys.destroy(erased()); // also whoever was erased meanwhile
        return "%d keys are back, %d were there, %d are of who has been erased and stay destroyed."
                .formatted(back, living.size() - back, backup.keys().size() - living.size());
    }

    private static boolean isAmong(List<byte[]> erased, SavedKey key) {
        byte[] commitment = key.commitment();
        return erased.stream().anyMatch(it -> Arrays.equals(it, commitment));
    }

    private static int putBack(List<SavedKey> living, Connection connection) throws SQLException {
        int back = 0;
        try (PreparedStatement put = connection.prepareStatement(PUT_BACK)) {
            for (SavedKey key : living) {
                put.setBytes(1, key.commitment());
                put.setObject(2, key.applicationId());
                put.setBytes(3, key.bytes());
                put.setObject(4, key.madeAt().atOffset(ZoneOffset.UTC));
                back += put.executeUpdate();
            }
        }
        return back;
    }

    /** By the list that is kept apart, and by the log itself. */
    private List<byte[]> erased() throws InterruptedException {
        List<Erasure> erasures = new ArrayList<>(Erasure.allOf(list));
        erasures.addAll(Erasure.allOf(log));
        return ContactKeys.commitments(erasures);
    }
}
