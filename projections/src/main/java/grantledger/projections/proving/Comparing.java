package grantledger.projections.proving;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.Tile;
import grantledger.format.tree.TreeHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What this reader received beside what the log says it has sealed, event after event: the reader's own tree grows by the
 * hashes of what it received itself, and must come to the root that the log signed. Pure.
 */
final class Comparing {

    private final Origin origin;
    private final SealedRange sealed;
    private final GrowingTree own;
    private final List<Tile> filled = new ArrayList<>();

    /** @param own the tree so far; it ends where the range begins, or within it */
    Comparing(Origin origin, SealedRange sealed, GrowingTree own) {
        this.origin = origin;
        this.sealed = sealed;
        this.own = own;
    }

    /** The leaf that an origin begins with, which is no event. */
    void takeBeginning() {
        if (!Arrays.equals(TreeHash.leaf(origin.began()), sealed.leaf(0))) {
            throw new Objection.Differs(1, "The first leaf of " + origin.name() + " is not the one that it says it is");
        }
        own.add(sealed.leaf(0), filled::add);
    }

    /** The next event. */
    void take(StoredEvent received) {
        byte[] hash = sealed.leaf(own.size());
        if (Leaf.fitting(received, hash).isEmpty()) {
            throw differs(origin, origin.position(own.size()));
        }
        own.add(hash, filled::add);
    }

    /** An event that has been compared before. */
    void takeAgain(long index, byte[] known) {
        requireSame(origin, origin.position(index), known, sealed.leaf(index));
    }

    /** @param known what was sealed at the position before */
    static void requireSame(Origin origin, long position, byte[] known, byte[] sealed) {
        if (!Arrays.equals(known, sealed)) {
            throw differs(origin, position);
        }
    }

    private static Objection.Differs differs(Origin origin, long position) {
        return new Objection.Differs(
                position, "Position %d is not the event that %s has sealed".formatted(position, origin.name()));
    }

    void end(Checkpoint signed) {
        requireRoot(origin, sealed.from(), own.root(), signed);
    }

    /** @param from the first leaf that an earlier checkpoint does not cover */
    static void requireRoot(Origin origin, long from, byte[] own, Checkpoint signed) {
        if (!Arrays.equals(own, signed.root())) {
            Base64.Encoder base64 = Base64.getEncoder();
            throw new Objection.Differs(
                    origin.position(from),
                    "The root that %s has signed for %d leaves is %s, and that of what was received is %s"
                            .formatted(
                                    origin.name(),
                                    signed.size(),
                                    base64.encodeToString(signed.root()),
                                    base64.encodeToString(own)));
        }
    }

    /** What has changed: the tiles that were filled, and those at the edge. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>(filled);
        tiles.addAll(own.edge());
        return tiles;
    }
}
