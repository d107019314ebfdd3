package grantledger.projections.proving;

import grantledger.format.StoredEvent;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.VerifierKey;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Progress;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.HistoryRows;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.TopicLayout;
import grantledger.projections.storing.Transaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A history in a database of its own, and a log that seals what it holds. */
final class SealedHistory {

    private static final String EVENTS =
            "select " + HistoryRows.columns() + " from history where position > ? and position <= ? order by position";

    private final DataSource database = Servers.database();
    private final Partition partition = new Partition();
    private final LiveFolding folding = new LiveFolding(database, Examples.VIEWS, Generation.SERVING);
    private final Path keys;
    private SealingLog log = new SealingLog("log.example");
    private Progress progress = Progress.start(1);

    SealedHistory(Path directory) throws Exception {
        keys = directory.resolve("vkeys");
        believe(log.verifier());
        new ServingViews(database, Examples.VIEWS).progressIn(new TopicLayout("any", 1));
        ProofSchema.ensure(database);
    }

    DataSource database() {
        return database;
    }

    SealingLog log() {
        return log;
    }

    KnownKeys keys() {
        return new KnownKeys(keys);
    }

    Path keyFile() {
        return keys;
    }

    void believe(VerifierKey... believed) throws Exception {
        Files.write(keys, Arrays.stream(believed).map(VerifierKey::text).toList());
    }

    void goesOnAs(SealingLog other) {
        log = other;
    }

    /** So many more events. */
    void fold(int events) throws SQLException {
        int from = partition.values().size();
        for (int i = 0; i < events; i++) {
            partition.event(UUID.randomUUID(), i % 2 == 0 ? new Sent("Å\u0000sa") : new Opened("Boden"));
        }
        progress = folding.fold(0, progress, partition.received(from)).progress();
    }

    long folded() {
        return progress.position();
    }

    /** The events after one position, up to another, as they are held now. */
    List<StoredEvent> events(long after, long last) throws SQLException {
        return Transaction.in(database, Schemas.SERVING, connection -> {
            List<StoredEvent> events = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
                select.setLong(1, after);
                select.setLong(2, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        events.add(HistoryRows.event(rows));
                    }
                }
            }
            return events;
        });
    }

    /** Seals everything that is not sealed, under the first origin. */
    SealedRange seal() throws SQLException {
        return log.sealed(events(log.size(), Long.MAX_VALUE));
    }

    void accept(SealedRange range) throws Exception {
        SignedRange signed = SignedRange.read(range.written(), keys().ofLog());
        Transaction.durably(database, Schemas.SERVING, connection -> {
            Acceptance.of(connection, signed);
            return null;
        });
    }

    /** Reads everything again, once. */
    void recheck(Connection connection) throws SQLException {
        Recheck recheck = new Recheck(keys());
        while (recheck.rounds() == 0) {
            recheck.goOn(connection);
        }
    }

    void recheck() throws SQLException {
        Transaction.in(database, Schemas.SERVING, connection -> {
            recheck(connection);
            return null;
        });
    }

    /** Many leaves, and some checkpoints. */
    static SealedHistory ofSome(Path directory) throws Exception {
        SealedHistory history = new SealedHistory(directory);
        for (int events : List.of(1, 250, 10, 300, 120)) {
            history.fold(events);
            history.accept(history.seal());
        }
        return history;
    }

    List<String> query(String sql) {
        return Rows.query(database, sql);
    }
}
