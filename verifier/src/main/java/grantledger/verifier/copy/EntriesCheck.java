package grantledger.verifier.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.tree.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares each entry with its hash in the tree, and reads it: each stream goes on from its last version. */
final class EntriesCheck implements TilesCheck.LeafHashes {

    private final CopiedLog copy;
    private final Optional<String> wanted;
    private final Map<String, Long> lastVersions = new HashMap<>();
    private final List<Leaf> stream = new ArrayList<>();

    /** @param wanted the stream whose leaves are kept to be shown */
    EntriesCheck(CopiedLog copy, Optional<String> wanted) {
        this.copy = copy;
        this.wanted = wanted;
    }

    @Override
    public void take(Tile tile, List<Hash> hashes) {
        if (!copy.hasEntries()) {
            return;
        }
        List<byte[]> entries = copy.entries(tile);
        for (int at = 0; at < hashes.size(); at++) {
            long index = tile.number() * Tile.FULL + at;
            if (!Hash.ofLeaf(entries.get(at)).equals(hashes.get(at))) {
                throw new Malformed("entry " + index + " is not the leaf " + index + " of the tree");
            }
            if (index > 0 || !isBeginning(entries.get(at))) {
                continueStream(index, entries.get(at));
            }
        }
    }

    /** The first leaf of a log that was begun anew is the last checkpoint of the one before it, and no event. */
    private static boolean isBeginning(byte[] entry) {
        return new String(entry, UTF_8).startsWith("{\"checkpoint\":");
    }

    private void continueStream(long index, byte[] entry) {
        Leaf leaf;
        try {
            leaf = Leaf.read(entry);
        } catch (Malformed notALeaf) {
            throw new Malformed("entry " + index + ": " + notALeaf.getMessage());
        }
        long last = lastVersions.getOrDefault(leaf.stream(), 0L);
        if (leaf.version() != last + 1) {
            throw new Malformed("entry " + index + " is version " + leaf.version() + " of stream "
                    + Printable.of(leaf.stream()) + ", which had come to " + last);
        }
        lastVersions.put(leaf.stream(), leaf.version());
        if (wanted.filter(leaf.stream()::equals).isPresent()) {
            stream.add(leaf);
        }
    }

    List<Leaf> stream() {
        return stream;
    }

    int streams() {
        return lastVersions.size();
    }
}
