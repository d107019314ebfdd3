package grantledger.verifier.tree;

import grantledger.verifier.text.Malformed;
import java.util.ArrayList;
import java.util.List;

/** That an earlier tree is the beginning of a later one: nothing in it was changed, taken out or put in. */
public record ConsistencyProof(List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** RFC 9162, section 2.1.4.2. The earlier tree has a leaf at least: an empty one is the beginning of all. */
    public void verify(long earlierSize, Hash earlierRoot, long laterSize, Hash laterRoot) {
        if (earlierSize < 1 || earlierSize > laterSize) {
            throw new Malformed("no proof leads from " + earlierSize + " leaves to " + laterSize);
        }
        if (earlierSize == laterSize) {
            verifySame(earlierRoot, laterRoot);
        } else {
            verifyGrown(earlierSize, earlierRoot, laterSize, laterRoot);
        }
    }

    private void verifySame(Hash earlierRoot, Hash laterRoot) {
        if (!path.isEmpty()) {
            throw new Malformed("two trees of one size need no proof, and there is one");
        }
        if (!earlierRoot.equals(laterRoot)) {
            throw new Malformed("two trees of one size have two roots");
        }
    }

    private void verifyGrown(long earlierSize, Hash earlierRoot, long laterSize, Hash laterRoot) {
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(earlierSize) == 1) {
            // A complete earlier tree stands as it is within the later one, so the proof leaves it out.
            hashes.addFirst(earlierRoot);
        }
        if (hashes.isEmpty()) {
            throw new Malformed("the proof of consistency is empty");
        }
        Roots roots = new Roots(earlierSize - 1, laterSize - 1, hashes.getFirst());
        hashes.subList(1, hashes.size()).forEach(roots::climb);
        if (!roots.earlier.equals(earlierRoot)) {
            throw new Malformed("the proof of consistency leads to another root for " + earlierSize + " leaves");
        }
        if (!roots.later.equals(laterRoot) || roots.last != 0) {
            throw new Malformed("the proof of consistency leads to another root for " + laterSize + " leaves");
        }
    }

    /** The roots of both trees as far as the hashes read so far make them. */
    private static final class Roots {

        private long node;
        private long last;
        private Hash earlier;
        private Hash later;

        Roots(long node, long last, Hash begun) {
            int complete = Long.numberOfTrailingZeros(~node);
            this.node = node >>> complete;
            this.last = last >>> complete;
            earlier = begun;
            later = begun;
        }

        void climb(Hash hash) {
            if (last == 0) {
                throw new Malformed("the proof of consistency has too many hashes");
            }
            boolean right = (node & 1) == 1 || node == last;
            if (right) {
                earlier = Hash.ofNode(hash, earlier);
                later = Hash.ofNode(hash, later);
            } else {
                later = Hash.ofNode(later, hash);
            }
            int up = right ? Long.numberOfTrailingZeros(node) + 1 : 1;
            node >>>= up;
            last >>>= up;
        }
    }
}
