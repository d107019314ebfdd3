package grantledger.query.proving.bundles;

import grantledger.access.problems.Problem;
import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.Tiles;
import grantledger.format.tree.Tree;
import grantledger.query.answering.Refused;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A checkpoint with the tree that it signs.
 *
 * @param note the signed checkpoint, word for word
 * @param before how many leaves stand before that of position 1
 * @param beginning the first leaf, where it is that of an origin which continues another
 * @param keys that have signed the log's checkpoints
 */
public record Sealed(
        Checkpoint checkpoint,
        String note,
        long before,
        Optional<byte[]> beginning,
        Tiles tiles,
        List<VerifierKey> keys) {

    public String origin() {
        return checkpoint.origin();
    }

    /** In leaves. */
    public long size() {
        return checkpoint.size();
    }

    public String root() {
        return Base64.getEncoder().encodeToString(checkpoint.root());
    }

    /** The last position that is in the tree. */
    public long lastPosition() {
        return size() - before;
    }

    private Tree tree() {
        return new Tree(tiles);
    }

    long index(StoredEvent event) {
        return event.envelope().position() - 1 + before;
    }

    /** What was sealed of an event, byte for byte: its hash is in the tree, or our copy is not what was sealed. */
    byte[] leaf(StoredEvent event) {
        return Leaf.fitting(event, TilesAtHand.leaf(index(event), tiles))
                .orElseThrow(() -> new Refused(Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "history-as-sealed",
                        "The event at position %d is not what was sealed there; nothing is proven from it."
                                .formatted(event.envelope().position()))));
    }

    byte[] inclusion(StoredEvent event) {
        return inclusion(index(event));
    }

    byte[] inclusion(long leaf) {
        return ProofText.inclusion(leaf, tree().inclusion(leaf, size()), note);
    }

    byte[] consistency(long from) {
        return ProofText.consistency(from, tree().root(from), tree().consistency(from, size()));
    }
}
