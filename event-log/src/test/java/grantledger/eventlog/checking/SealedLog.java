package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Noted;
import grantledger.format.Json;
import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.Tile;
import grantledger.format.tree.TreeHash;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongPredicate;

/** A log of notebooks with what is sealed of it, written here by the rules and not by the sealer. */
final class SealedLog implements AutoCloseable {

    static final String ORIGIN = "localhost/notebooks";

    /** As the events of this log are known; a note may say that it is a contact. */
    static final KnownEvents<NotebookEvent> KNOWN = new KnownEvents<>(
            NotebookEvent.CODEC,
            "take-note"::equals,
            event -> event instanceof Noted noted && noted.text().contains("contact"));

    private final Random random;
    private final LogDatabase database = new LogDatabase();
    private final EventLog log = database.log();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final SigningKey key = key(ORIGIN);
    private GrowingTree tree = new GrowingTree();
    private int origin = 1;

    SealedLog(long seed) {
        random = new Random(seed);
        try {
            insert("insert into log_origin (number, name) values (1, ?)", ORIGIN);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static SigningKey key(String name) {
        try {
            return new SigningKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    LogDatabase database() {
        return database;
    }

    SigningKey key() {
        return key;
    }

    LogCheck.Keys keys() {
        return new LogCheck.Keys(List.of(key.verifier()), List.of());
    }

    LogCheck<NotebookEvent> check() {
        return check(keys());
    }

    LogCheck<NotebookEvent> check(LogCheck.Keys keys) {
        return new LogCheck<>(KNOWN, keys, Clock.systemUTC(), _ -> {});
    }

    /** All differences. */
    List<Difference> differences() throws SQLException {
        return differences(keys());
    }

    List<Difference> differences(LogCheck.Keys keys) throws SQLException {
        List<Difference> found = new ArrayList<>();
        Snapshot.read(database.service(), snapshot -> check(keys).check(snapshot, found::add));
        return found;
    }

    /** Appends so many events, to some of many streams at a time. */
    void append(int events) {
        long end = database.reader().lastPosition() + events;
        long last = end - events;
        while (last < end) {
            last = append(random.nextInt(1, 1 + (int) Math.min(end - last, 200)), random.nextInt(40));
        }
    }

    private long append(int events, int key) {
        NewEvent[] batch = new NewEvent[events];
        for (int i = 0; i < events; i++) {
            UUID stream = UUID.nameUUIDFromBytes(("stream " + random.nextInt(60)).getBytes(UTF_8));
            batch[i] = LogDatabase.event(stream, versions.merge(stream, 1L, Long::sum));
        }
        IdempotencyKey idempotency = key > 0 ? null : new IdempotencyKey("p", UUID.randomUUID() + "", new byte[32]);
        Append append = LogDatabase.append(List.of(), idempotency, batch);
        return log.append(append) + events - 1;
    }

    /** The leaves of what has been written so far are of the version before. */
    void rewriteWithEarlierLeaves() throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                var statement = connection.createStatement();
                PreparedStatement update =
                        connection.prepareStatement("update event set leaf_hash = ? where position = ?")) {
            statement.execute("set session_replication_role = replica");
            for (StoredEvent event : database.reader().after(0, Integer.MAX_VALUE)) {
                update.setBytes(1, TreeHash.leaf(Leaf.bytes(1, event)));
                update.setLong(2, event.envelope().position());
                update.addBatch();
            }
            update.executeBatch();
            statement.execute("set session_replication_role = origin");
        }
    }

    /** Seals what has not been, and signs at some positions and at the end. */
    void seal(LongPredicate alsoAt) throws SQLException {
        List<Tile> full = new ArrayList<>();
        List<byte[]> hashes = database.sql()
                .sql("select leaf_hash from event where position >= ? order by position")
                .param(position(tree.size()))
                .query(byte[].class)
                .list();
        for (int i = 0; i < hashes.size(); i++) {
            tree.add(hashes.get(i), full::add);
            if (i == hashes.size() - 1 || alsoAt.test(position(tree.size() - 1))) {
                sign();
            }
        }
        store(full);
    }

    private long position(long leaf) {
        return origin == 1 ? leaf + 1 : leaf;
    }

    private void store(List<Tile> full) throws SQLException {
        for (Tile tile : full) {
            insert(
                    "insert into tile (origin, level, number, hashes) values (?, ?, ?, ?)",
                    origin,
                    tile.id().level(),
                    tile.id().number(),
                    tile.hashes());
        }
    }

    String sign() throws SQLException {
        String note = note(tree.size(), tree.root());
        insert("insert into checkpoint (origin, size, note, epoch) values (?, ?, ?, 1)", origin, tree.size(), note);
        return note;
    }

    String note(long size, byte[] root) {
        String text = new Checkpoint(name(), size, root).text();
        return new SignedNote(text, List.of(key.sign(text))).written();
    }

    private String name() {
        return origin == 1 ? ORIGIN : ORIGIN + "/" + origin;
    }

    /** What comes is signed in another name, whose first leaf holds the last checkpoint. */
    void beginAnew() throws SQLException {
        String last = note(tree.size(), tree.root());
        origin++;
        byte[] began = ("{\"checkpoint\":" + Json.mapper().writeValueAsString(last) + ",\"origin\":\"" + name()
                        + "\",\"v\":1}")
                .getBytes(UTF_8);
        insert("insert into log_origin (number, name, began) values (?, ?, ?)", origin, name(), began);
        tree = new GrowingTree();
        tree.add(TreeHash.leaf(began), _ -> {});
    }

    void insert(String sql, Object... values) throws SQLException {
        try (Connection connection = database.service().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
