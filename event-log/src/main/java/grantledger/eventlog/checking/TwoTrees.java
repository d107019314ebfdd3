package grantledger.eventlog.checking;

import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.Tile;
import grantledger.format.tree.TileId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tree of what follows from the events, and beside it one of the hashes that are stored. They are the same until an event
 * and its stored hash are not; which of the two was sealed, a checkpoint tells, and from there on they are the same again.
 * So a change is told once, and not again by everything that comes after it.
 */
final class TwoTrees {

    /** Which of the two a root is of. */
    enum Agreement {
        EVENTS,
        HASHES,
        NEITHER
    }

    /** A tile that is full now, as either tree has it. */
    record Filled(Tile ofEvents, Tile ofHashes) {

        TileId id() {
            return ofEvents.id();
        }
    }

    private GrowingTree events = new GrowingTree();
    private GrowingTree hashes = events;

    long size() {
        return events.size();
    }

    List<Filled> add(byte[] ofEvent, byte[] stored) {
        if (hashes == events && !Arrays.equals(ofEvent, stored)) {
            hashes = copy(events);
        }
        List<Tile> byEvent = added(events, ofEvent);
        List<Tile> byHash = hashes == events ? byEvent : added(hashes, stored);
        return IntStream.range(0, byEvent.size())
                .mapToObj(i -> new Filled(byEvent.get(i), byHash.get(i)))
                .toList();
    }

    private static List<Tile> added(GrowingTree tree, byte[] hash) {
        List<Tile> filled = new ArrayList<>(0);
        tree.add(hash, filled::add);
        return filled;
    }

    private static GrowingTree copy(GrowingTree tree) {
        List<Tile> edge = tree.edge();
        return new GrowingTree(tree.size(), (id, width) -> hashes(edge, id));
    }

    private static byte[] hashes(List<Tile> edge, TileId id) {
        return edge.stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst()
                .orElseThrow()
                .hashes();
    }

    Agreement agree(byte[] root) {
        if (Arrays.equals(root, events.root())) {
            hashes = events;
            return Agreement.EVENTS;
        }
        if (hashes != events && Arrays.equals(root, hashes.root())) {
            events = hashes;
            return Agreement.HASHES;
        }
        return Agreement.NEITHER;
    }
}
