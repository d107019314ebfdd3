package grantledger.verifier.made;

import grantledger.verifier.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A log made for a test. Its roots and proofs are the definitions of RFC 6962, section 2.1, as they stand there. */
public final class MadeLog {

    private final String origin;
    private final List<byte[]> leaves = new ArrayList<>();

    public MadeLog(String origin) {
        this.origin = origin;
    }

    /** The index of the leaf. */
    public int add(byte[] leaf) {
        leaves.add(leaf);
        return leaves.size() - 1;
    }

    public int size() {
        return leaves.size();
    }

    public Hash root(int size) {
        return root(hashes(size));
    }

    /** Over the leaves from the first to before the last. */
    public Hash root(int first, int last) {
        return root(leaves.subList(first, last).stream().map(Hash::ofLeaf).toList());
    }

    public byte[] leaf(int index) {
        return leaves.get(index);
    }

    /** The text of the checkpoint, signed by the keys. */
    public String checkpoint(int size, MadeKey... keys) {
        String text = origin + "\n" + size + "\n" + root(size).base64() + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        for (MadeKey key : keys) {
            note.append(key.sign(text));
        }
        return note.toString();
    }

    public String proof(int index, String checkpoint, int size) {
        return "c2sp.org/tlog-proof@v1\nindex " + index + "\n" + lines(path(index, hashes(size))) + "\n" + checkpoint;
    }

    public List<Hash> consistency(int from, int size) {
        return subproof(from, hashes(size), true);
    }

    public String consistencyFile(int from, int size) {
        return "from " + from + "\n" + root(from).base64() + "\n" + lines(consistency(from, size));
    }

    public static String lines(List<Hash> hashes) {
        return hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    private List<Hash> hashes(int size) {
        return leaves.subList(0, size).stream().map(Hash::ofLeaf).toList();
    }

    private static Hash root(List<Hash> hashes) {
        if (hashes.size() < 2) {
            return hashes.isEmpty() ? Hash.EMPTY : hashes.getFirst();
        }
        int left = left(hashes.size());
        return Hash.ofNode(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    /** The largest power of two smaller than the size. */
    private static int left(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static List<Hash> path(int index, List<Hash> hashes) {
        if (hashes.size() < 2) {
            return List.of();
        }
        int left = left(hashes.size());
        List<Hash> leftHalf = hashes.subList(0, left);
        List<Hash> rightHalf = hashes.subList(left, hashes.size());
        return index < left
                ? followed(path(index, leftHalf), root(rightHalf))
                : followed(path(index - left, rightHalf), root(leftHalf));
    }

    private static List<Hash> subproof(int from, List<Hash> hashes, boolean whole) {
        if (from == hashes.size()) {
            return whole ? List.of() : List.of(root(hashes));
        }
        int left = left(hashes.size());
        List<Hash> leftHalf = hashes.subList(0, left);
        List<Hash> rightHalf = hashes.subList(left, hashes.size());
        return from <= left
                ? followed(subproof(from, leftHalf, whole), root(rightHalf))
                : followed(subproof(from - left, rightHalf, false), root(leftHalf));
    }

    private static List<Hash> followed(List<Hash> hashes, Hash last) {
        List<Hash> followed = new ArrayList<>(hashes);
        followed.add(last);
        return followed;
    }
}
