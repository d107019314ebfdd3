package grantledger.eventlog.sealing;

import grantledger.format.Place;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.MissingTile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.TreeHash;
import java.util.List;
import java.util.Optional;

/**
 * The tree as it was sealed last, made anew of what the database has, and found to be what was signed.
 *
 * @param sealed how large it was; smaller than the tree when an origin has begun and nothing was sealed under it
 * @param place the last event in it
 */
record SoundTree(GrowingTree tree, long sealed, Place place) {

    /** @throws SealingStopped when it is not */
    static SoundTree of(Origin origin, Sealing sealing) {
        Optional<Sealed> last = Sealed.last(sealing.database(), origin.number());
        return last.isEmpty() ? begun(origin) : of(last.get().checkpoint(), origin, sealing);
    }

    private static SoundTree begun(Origin origin) {
        GrowingTree tree = new GrowingTree();
        if (origin.began() != null) {
            tree.add(TreeHash.leaf(origin.began()), _ -> {});
        }
        return new SoundTree(tree, 0, Place.START);
    }

    private static SoundTree of(Checkpoint last, Origin origin, Sealing sealing) {
        long size = last.size();
        long position = origin.position(size);
        requireLastEvents(origin, size, sealing);
        GrowingTree tree = made(origin, size, sealing);
        if (!last.isSameTree(new Checkpoint(last.origin(), size, tree.root()))) {
            throw new SealingStopped.TreeDiffers(size, "the tiles do not give the root that was signed");
        }
        Place place =
                sealing.log().idAt(position).map(id -> new Place(position, id)).orElse(Place.START);
        return new SoundTree(tree, size, place);
    }

    private static GrowingTree made(Origin origin, long size, Sealing sealing) {
        try {
            return new GrowingTree(size, new SealedTiles(sealing.database(), origin));
        } catch (MissingTile missing) {
            throw new SealingStopped.TreeDiffers(size, missing.getMessage());
        }
    }

    /** Those whose leaves are in no tile yet. */
    private static void requireLastEvents(Origin origin, long size, Sealing sealing) {
        long first = Math.max(1, origin.positionOfLeaf(size - size % TileId.WIDTH));
        long last = origin.position(size);
        List<StoredEvent> events = sealing.log().between(first, last);
        if (events.size() != last - first + 1) {
            throw new SealingStopped.EventDiffers(first + events.size(), "it, or one before it, is missing");
        }
        new LeafHashes(sealing.database()).verified(events, first - 1);
    }
}
