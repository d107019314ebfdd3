package grantledger.eventlog.checking;

import grantledger.eventlog.checking.SealedCheckpoints.Row;
import grantledger.eventlog.checking.TwoTrees.Filled;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.TreeHash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rebuilds the tree of one origin from the events, and compares what is stored of it. */
final class OriginCheck {

    /** In place of a hash that nobody knows. */
    private static final byte[] UNKNOWN = new byte[TreeHash.LENGTH];

    /** Whose note says so, too. */
    private static final String LARGEST = """
        select coalesce(max(size), 0) from checkpoint where origin = ? and split_part(note, e'\\n', 2) = size::text
        """;

    private final Origin origin;
    private final long leaves;
    private final long sealed;
    private final TileCheck tiles;
    private final SealedCheckpoints checkpoints;
    private final NoteCheck notes;
    private final Consumer<Difference> findings;
    private final TwoTrees trees = new TwoTrees();
    private final Unexplained unexplained = new Unexplained();
    private long agreed;
    private long previous;
    private long lastEpoch;

    /** Roots in a row that follow from nothing: told as one, since what differs lies before the first of them. */
    private final class Unexplained {

        private long number;
        private long first;
        private long last;

        void add(long size) {
            first = number == 0 ? size : first;
            last = size;
            number++;
        }

        void tell() {
            if (number > 0) {
                String which = number == 1 ? "checkpoint " + first : number + " checkpoints, " + first + " to " + last;
                findings.accept(origin.difference(which, agreed, first, "the root is not that of these events"));
                number = 0;
            }
        }
    }

    /** @param leaves how many there may be, by the last event */
    private OriginCheck(Snapshot snapshot, Origin origin, long leaves, NoteCheck notes, Consumer<Difference> findings)
            throws SQLException {
        this.origin = origin;
        this.leaves = leaves;
        this.notes = notes;
        this.findings = findings;
        this.sealed = Math.min(leaves, snapshot.number(LARGEST, origin.number()));
        this.tiles = new TileCheck(snapshot, origin, sealed, findings);
        this.checkpoints = new SealedCheckpoints(snapshot, origin);
    }

    static List<OriginCheck> all(Snapshot snapshot, List<VerifierKey> keys, Consumer<Difference> findings)
            throws SQLException {
        NoteCheck notes = new NoteCheck(keys, true);
        long last = snapshot.number("select coalesce(max(position), 0) from event");
        List<Origin> origins = Origin.all(snapshot);
        new BeginningCheck(keys, findings).check(origins);
        List<OriginCheck> all = new ArrayList<>();
        for (Origin origin : origins) {
            all.add(new OriginCheck(snapshot, origin, origin.leaf(last) + 1, notes, findings));
        }
        return all;
    }

    void begin() throws SQLException {
        compareCheckpoints();
        if (origin.continuesAnother()) {
            byte[] beginning = TreeHash.leaf(origin.began());
            add(beginning, beginning);
        }
    }

    /** Up to this position there is no event. */
    void nothingBefore(long position) throws SQLException {
        while (trees.size() < Math.min(sealed, origin.leaf(position))) {
            add(null, null);
        }
    }

    /**
     * The next leaf.
     *
     * @param hash as it follows from the event; null where there is none, or it cannot be read
     * @param stored the leaf hash that stands beside it
     */
    void add(byte[] hash, byte[] stored) throws SQLException {
        long leaf = trees.size();
        if (leaf >= sealed) {
            return;
        }
        byte[] inTile = tiles.hash(leaf);
        if (inTile != null && hash != null && !Arrays.equals(inTile, hash)) {
            tiles.tellOther(leaf);
        }
        for (Filled filled : trees.add(firstOf(hash, inTile), firstOf(inTile, stored))) {
            tiles.compare(filled);
        }
        compareCheckpoints();
    }

    private static byte[] firstOf(byte[] one, byte[] other) {
        return one != null ? one : other != null ? other : UNKNOWN;
    }

    private void compareCheckpoints() throws SQLException {
        Optional<Row> row = checkpoints.upTo(trees.size());
        while (row.isPresent()) {
            compare(row.get());
            row = checkpoints.upTo(trees.size());
        }
    }

    private void compare(Row row) {
        long from = Math.min(previous, row.size());
        Consumer<String> wrong =
                what -> findings.accept(origin.difference("checkpoint " + row.size(), from, row.size(), what));
        Optional<Checkpoint> told = notes.check(row.note(), origin.name(), wrong);
        previous = row.size();
        if (row.epoch() < lastEpoch) {
            wrong.accept("it was signed in turn " + row.epoch() + ", and the one before it in turn " + lastEpoch);
        }
        lastEpoch = row.epoch();
        told.ifPresent(checkpoint -> {
            if (checkpoint.size() != row.size()) {
                wrong.accept("the note is of size " + checkpoint.size());
            } else {
                compare(checkpoint);
            }
        });
    }

    private void compare(Checkpoint checkpoint) {
        if (checkpoint.size() > trees.size()) {
            findings.accept(origin.difference(
                    "checkpoint " + checkpoint.size(),
                    agreed,
                    checkpoint.size(),
                    "the log ends before it, at position " + origin.position(leaves - 1)));
            return;
        }
        switch (trees.agree(checkpoint.root())) {
            case EVENTS -> agree(checkpoint.size());
            case HASHES -> {
                findings.accept(origin.difference(
                        "checkpoint " + checkpoint.size(),
                        agreed,
                        checkpoint.size(),
                        "the root is that of the stored hashes, and not that of these events"));
                agree(checkpoint.size());
            }
            case NEITHER -> unexplained.add(checkpoint.size());
        }
    }

    private void agree(long size) {
        unexplained.tell();
        agreed = size;
    }

    /** No more events come. */
    void end() throws SQLException {
        nothingBefore(Long.MAX_VALUE);
        unexplained.tell();
        Optional<Row> row = checkpoints.upTo(Long.MAX_VALUE);
        while (row.isPresent()) {
            compare(row.get());
            row = checkpoints.upTo(Long.MAX_VALUE);
        }
        tiles.requireNoneBeyond();
    }

    /** The position of the last event under a checkpoint; 0 when there is none. */
    long lastSealed() {
        return Math.max(0, origin.position(sealed - 1));
    }

    long tiles() {
        return tiles.read();
    }

    long checkpoints() {
        return checkpoints.read();
    }
}
