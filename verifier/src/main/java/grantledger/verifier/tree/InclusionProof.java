package grantledger.verifier.tree;

import grantledger.verifier.text.Malformed;
import java.util.List;

/** That a leaf stands at an index of a tree of a certain size. The leaf's sibling comes first. */
public record InclusionProof(long index, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** The root of the tree of that size in which the leaf stands at the index; RFC 9162, section 2.1.3.2. */
    Hash root(Hash leaf, long size) {
        leaf.requireLength();
        if (index < 0 || index >= size) {
            throw new Malformed("a tree of " + size + " leaves has no leaf " + index);
        }
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new Malformed("its proof has more hashes than a tree of " + size + " leaves is high");
            }
            boolean right = (node & 1) == 1 || node == last;
            root = right ? Hash.ofNode(sibling, root) : Hash.ofNode(root, sibling);
            // Where a node has no sibling it moves up by itself.
            int up = right ? Long.numberOfTrailingZeros(node) + 1 : 1;
            node >>>= up;
            last >>>= up;
        }
        if (last != 0) {
            throw new Malformed("its proof has fewer hashes than a tree of " + size + " leaves needs");
        }
        return root;
    }

    public void verify(Hash leaf, long size, Hash root) {
        if (!root(leaf, size).equals(root)) {
            throw new Malformed("its proof leads to another root than the checkpoint's");
        }
    }
}
