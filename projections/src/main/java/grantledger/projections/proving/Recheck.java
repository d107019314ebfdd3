package grantledger.projections.proving;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.MissingTile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tree;
import grantledger.format.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads again what was found to be right before, some at a time, round and round: the history against the tree, each tile
 * against the one above it, and the tree against every remembered checkpoint.
 */
final class Recheck {

    private static final int TILES_AT_ONCE = 8;
    private static final int CHECKPOINTS_AT_ONCE = 100;

    private final KnownKeys keys;
    private int atOrigin;
    private int atLevel;
    private long atTile;
    private long afterSize = -1;
    private final AtomicLong rounds = new AtomicLong();

    Recheck(KnownKeys keys) {
        this.keys = keys;
    }

    /** How often everything has been read. */
    long rounds() {
        return rounds.get();
    }

    /** Some more; from the beginning again where there was a difference, since another may stand before it by now. */
    void goOn(Connection connection) throws SQLException {
        try {
            readSome(connection);
        } catch (Objection.Differs found) {
            atOrigin = 0;
            atLevel = 0;
            atTile = 0;
            afterSize = -1;
            throw found;
        }
    }

    private void readSome(Connection connection) throws SQLException {
        List<Origin> origins = Origin.all(connection);
        if (atOrigin >= origins.size()) {
            return;
        }
        OwnHistory history = OwnHistory.of(connection);
        Origin origin = origins.get(atOrigin);
        boolean isLatest = atOrigin == origins.size() - 1;
        long size = RememberedCheckpoints.size(connection, origin);
        TileRows.of(origin, connection, tiles -> {
            if (size >> (8 * atLevel) > 0) {
                new Portion(origin, size, tiles, isLatest ? history : null).someTiles();
            } else {
                someCheckpoints(connection, origin, tiles, isLatest);
            }
            return null;
        });
    }

    private void someCheckpoints(Connection connection, Origin origin, TileRows tiles, boolean isLast)
            throws SQLException {
        List<RememberedCheckpoints.Row> some =
                RememberedCheckpoints.after(connection, origin, afterSize, CHECKPOINTS_AT_ONCE);
        List<VerifierKey> known = known(connection);
        for (RememberedCheckpoints.Row one : some) {
            check(origin, one, tiles, known);
            afterSize = one.size();
        }
        if (some.size() < CHECKPOINTS_AT_ONCE) {
            atLevel = 0;
            afterSize = -1;
            atOrigin = isLast ? 0 : atOrigin + 1;
            if (isLast) {
                OwnHistory.of(connection).requireNoneAstray();
                rounds.incrementAndGet();
            }
        }
    }

    private List<VerifierKey> known(Connection connection) throws SQLException {
        try {
            return keys.all(connection);
        } catch (MalformedNote changed) {
            throw new Objection.Differs(1, "A remembered verifier key is none any more: " + changed.getMessage());
        }
    }

    private static void check(Origin origin, RememberedCheckpoints.Row one, TileRows tiles, List<VerifierKey> known) {
        long position = origin.position(one.size() - 1);
        try {
            SignedNote note = SignedNote.of(one.note());
            Checkpoint checkpoint = Checkpoint.of(note.text());
            List<VerifierKey> by = SignedRange.signers(note, checkpoint, known);
            boolean same = one.isWhole() && checkpoint.size() == one.size() && !by.isEmpty();
            if (!same || !checkpoint.origin().equals(origin.name())) {
                throw new Objection.Unproven("it is not as it was remembered");
            }
            Comparing.requireRoot(origin, one.size() - 1, new Tree(tiles).root(one.size()), checkpoint);
        } catch (MalformedNote | MissingTile | Objection.Unproven changed) {
            throw new Objection.Differs(
                    position,
                    "The remembered checkpoint of %s, size %d: %s"
                            .formatted(origin.name(), one.size(), changed.getMessage()));
        }
    }

    /** Some tiles of a level. */
    private final class Portion {

        private final Origin origin;
        private final long size;
        private final TileRows tiles;
        /** Null for an origin that was continued: after a fork other events may stand in its places. */
        private final OwnHistory history;

        Portion(Origin origin, long size, TileRows tiles, OwnHistory history) {
            this.origin = origin;
            this.size = size;
            this.tiles = tiles;
            this.history = history;
        }

        void someTiles() throws SQLException {
            for (int i = 0; i < TILES_AT_ONCE; i++) {
                TileId tile = new TileId(atLevel, atTile);
                if (tile.width(size) == 0) {
                    requireNoMore(tile);
                    atLevel++;
                    atTile = 0;
                    return;
                }
                check(tile);
                atTile++;
            }
        }

        private void requireNoMore(TileId after) throws SQLException {
            if (tiles.last(after.level()) >= after.number()) {
                throw differs(after, 0, "goes beyond the last checkpoint");
            }
        }

        private void check(TileId tile) throws SQLException {
            int width = tile.width(size);
            byte[] hashes = tiles.stored(tile).orElse(new byte[0]);
            int held = hashes.length / TreeHash.LENGTH;
            if (hashes.length != width * TreeHash.LENGTH) {
                throw differs(tile, Math.min(held, width), "has " + held + " hashes, not " + width);
            }
            if (tile.level() == 0 && history != null) {
                compare(tile, hashes);
            }
            if (width == TileId.WIDTH) {
                requireAbove(tile, hashes);
            }
        }

        /** With the events that the history holds; what it has not folded yet, after a rebuild, is none. */
        private void compare(TileId tile, byte[] hashes) throws SQLException {
            long start = tile.number() * TileId.WIDTH;
            long first = Math.max(1, origin.position(start));
            long last = Math.min(origin.position(start + hashes.length / TreeHash.LENGTH - 1), history.visible());
            if (origin.isBeginning(start) && !Arrays.equals(TreeHash.leaf(origin.began()), hash(hashes, 0))) {
                throw differs(tile, 0, "does not begin as its origin began");
            }
            history.each(first, last, event -> compare(event, hash(hashes, (int) (index(event) - start))));
        }

        private void compare(StoredEvent event, byte[] sealed) {
            if (Leaf.fitting(event, sealed).isEmpty()) {
                throw new Objection.Differs(
                        event.envelope().position(),
                        "Position %d is not the event that %s has sealed"
                                .formatted(event.envelope().position(), origin.name()));
            }
        }

        private long index(StoredEvent event) {
            return origin.index(event.envelope().position());
        }

        private void requireAbove(TileId tile, byte[] hashes) {
            TileId above = new TileId(tile.level() + 1, tile.number() / TileId.WIDTH);
            int at = (int) (tile.number() % TileId.WIDTH);
            try {
                if (!Arrays.equals(root(hashes), hash(tiles.hashes(above, at + 1), at))) {
                    throw differs(tile, 0, "is not what the one above it was made of");
                }
            } catch (MissingTile missing) {
                throw differs(tile, 0, "has no tile above it that is as wide as it should be");
            }
        }

        /** @param hash of the tile, which is the first that is wrong */
        private Objection.Differs differs(TileId tile, int hash, String how) {
            long leaf = (tile.number() * TileId.WIDTH + hash) << (8 * tile.level());
            return new Objection.Differs(
                    origin.position(leaf),
                    "Tile %s of this reader's own tree %s; it covers position %d and those after it"
                            .formatted(tile.path(), how, origin.position(leaf)));
        }
    }

    private static byte[] hash(byte[] hashes, int at) {
        return Arrays.copyOfRange(hashes, at * TreeHash.LENGTH, (at + 1) * TreeHash.LENGTH);
    }

    /** Of the subtree that a full tile is. */
    private static byte[] root(byte[] hashes) {
        if (hashes.length == TreeHash.LENGTH) {
            return hashes;
        }
        int half = hashes.length / 2;
        return TreeHash.node(
                root(Arrays.copyOfRange(hashes, 0, half)), root(Arrays.copyOfRange(hashes, half, hashes.length)));
    }
}
