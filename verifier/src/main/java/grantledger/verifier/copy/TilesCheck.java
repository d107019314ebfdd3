package grantledger.verifier.copy;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.GrowingTree;
import grantledger.verifier.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the whole tree anew from its leaf hashes, and compares it with the tiles above them and with an earlier root. */
final class TilesCheck {

    private final CopiedLog copy;
    private final long size;
    private final long earlierSize;
    private final GrowingTree tree = new GrowingTree();
    private Optional<Hash> earlierRoot = Optional.empty();

    /** @param earlierSize of a tree whose root is wanted, too; any number where none is */
    TilesCheck(CopiedLog copy, long size, long earlierSize) {
        this.copy = copy;
        this.size = size;
        this.earlierSize = earlierSize;
        noteEarlier();
    }

    /** The root over the hashes; what is done with the leaf hashes of each tile comes before the next is read. */
    Hash root(LeafHashes leaves) {
        List<Hash> roots = new ArrayList<>();
        for (long number = 0; number < Tile.count(size); number++) {
            Tile tile = Tile.among(size, 0, number);
            List<Hash> hashes = copy.hashes(tile);
            leaves.take(tile, hashes);
            hashes.forEach(this::append);
            if (hashes.size() == Tile.FULL) {
                roots.add(root(hashes));
            }
        }
        compareAbove(1, roots);
        return tree.root();
    }

    /** What is known of an earlier tree, if the tiles reached it. */
    Optional<Hash> earlierRoot() {
        return earlierRoot;
    }

    private void append(Hash leaf) {
        tree.append(leaf);
        noteEarlier();
    }

    private void noteEarlier() {
        if (tree.size() == earlierSize) {
            earlierRoot = Optional.of(tree.root());
        }
    }

    private void compareAbove(int level, List<Hash> roots) {
        List<Hash> above = new ArrayList<>();
        for (long number = 0; number < Tile.count(roots.size()); number++) {
            Tile tile = Tile.among(roots.size(), level, number);
            List<Hash> expected = roots.subList((int) number * Tile.FULL, (int) number * Tile.FULL + tile.width());
            compare(tile, copy.hashes(tile), expected);
            if (expected.size() == Tile.FULL) {
                above.add(root(expected));
            }
        }
        if (!above.isEmpty()) {
            compareAbove(level + 1, above);
        }
    }

    private static void compare(Tile tile, List<Hash> found, List<Hash> expected) {
        for (int at = 0; at < expected.size(); at++) {
            if (!found.get(at).equals(expected.get(at))) {
                throw new Malformed(tile.path() + " does not fit the tile below it, "
                        + below(tile, at).path());
            }
        }
    }

    private static Tile below(Tile tile, int at) {
        return new Tile(tile.level() - 1, tile.number() * Tile.FULL + at, Tile.FULL);
    }

    private static Hash root(List<Hash> hashes) {
        GrowingTree subtree = new GrowingTree();
        hashes.forEach(subtree::append);
        return subtree.root();
    }

    /** Sees the leaf hashes of a tile. */
    interface LeafHashes {

        void take(Tile tile, List<Hash> hashes);
    }
}
