package grantledger.verifier.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root over leaves that come one after the other: RFC 6962, section 2.1, with the complete subtrees so far. */
public final class GrowingTree {

    /** The smallest, which stands rightmost, is the first. */
    private final Deque<Hash> complete = new ArrayDeque<>();

    private long size;

    public void append(Hash leaf) {
        Hash subtree = leaf;
        // Two subtrees of one height become one, as a carry does in binary.
        for (long carry = size; (carry & 1) == 1; carry >>>= 1) {
            subtree = Hash.ofNode(complete.pop(), subtree);
        }
        complete.push(subtree);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return complete.stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.EMPTY);
    }
}
