package grantledger.format.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Roots and proofs of RFC 6962, section 2.1, read from tiles: of any size that the tiles have. */
public final class Tree {

    private static final int BITS_PER_LEVEL = 8;

    private final Tiles tiles;

    public Tree(Tiles tiles) {
        this.tiles = tiles;
    }

    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /** The hashes beside the way from a leaf (from 0) up to the root of the first {@code size} leaves. */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + leaf);
        }
        List<byte[]> proof = new ArrayList<>();
        addInclusion(proof, leaf, 0, size);
        return proof;
    }

    private void addInclusion(List<byte[]> proof, long leaf, long from, long to) {
        if (to - from == 1) {
            return;
        }
        long middle = from + leftPart(to - from);
        if (leaf < middle) {
            addInclusion(proof, leaf, from, middle);
            proof.add(range(middle, to));
        } else {
            addInclusion(proof, leaf, middle, to);
            proof.add(range(from, middle));
        }
    }

    /** What shows that the first {@code earlier} leaves of a tree of {@code size} are the tree of that size. */
    public List<byte[]> consistency(long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves was never one of " + earlier);
        }
        List<byte[]> proof = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            addConsistency(proof, earlier, 0, size, true);
        }
        return proof;
    }

    /** @param known whether the verifier has the hash of this part, because it is the whole of the earlier tree */
    private void addConsistency(List<byte[]> proof, long earlier, long from, long to, boolean known) {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + leftPart(to - from);
        if (earlier <= middle) {
            addConsistency(proof, earlier, from, middle, known);
            proof.add(range(middle, to));
        } else {
            addConsistency(proof, earlier, middle, to, false);
            proof.add(range(from, middle));
        }
    }

    /** The largest power of two below a number. */
    private static long leftPart(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** Of leaves {@code from} to {@code to}, where {@code from} is where a recursion over the tree comes by. */
    private byte[] range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return complete(height, from >> height);
        }
        long middle = from + leftPart(leaves);
        return TreeHash.node(range(from, middle), range(middle, to));
    }

    /** A subtree of {@code 2^height} leaves, the one after so many others of its height. */
    private byte[] complete(int height, long before) {
        int level = height / BITS_PER_LEVEL;
        int above = height % BITS_PER_LEVEL;
        long first = before << above;
        TileId tile = new TileId(level, first / TileId.WIDTH);
        int offset = (int) (first % TileId.WIDTH);
        int width = 1 << above;
        return folded(tiles.hashes(tile, offset + width), offset, width);
    }

    /** The root over so many hashes of a tile, from one on; so many are a power of two. */
    static byte[] folded(byte[] hashes, int offset, int width) {
        if (width == 1) {
            return Arrays.copyOfRange(hashes, offset * TreeHash.LENGTH, (offset + 1) * TreeHash.LENGTH);
        }
        int half = width / 2;
        return TreeHash.node(folded(hashes, offset, half), folded(hashes, offset + half, half));
    }
}
