package grantledger.eventlog.sealing;

import grantledger.format.tree.TreeHash;
import java.util.Arrays;
import java.util.List;

/** Roots and consistency proofs as RFC 9162 defines them (2.1.1, 2.1.4.2), apart from how the sealer makes them. */
final class Rfc9162 {

    private Rfc9162() {}

    static byte[] root(List<byte[]> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return TreeHash.empty();
        }
        if (size == 1) {
            return leafHashes.getFirst();
        }
        int left = Integer.highestOneBit(size - 1);
        return TreeHash.node(root(leafHashes.subList(0, left)), root(leafHashes.subList(left, size)));
    }

    /** Whether a proof shows that the tree of {@code first} leaves is the beginning of the one of {@code second}. */
    static boolean isConsistent(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path =
                Long.bitCount(first) == 1 ? new java.util.ArrayList<>(List.of(firstRoot)) : new java.util.ArrayList<>();
        path.addAll(proof);
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(c, fr);
                sr = TreeHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }
}
