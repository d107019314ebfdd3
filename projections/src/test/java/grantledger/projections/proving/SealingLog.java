package grantledger.projections.proving;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.TreeHash;
import grantledger.projections.example.Partition;
import java.io.ByteArrayOutputStream;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log's sealer, in memory. */
final class SealingLog {

    private final String origin;
    private final byte[] began;
    private final GrowingTree tree = new GrowingTree();
    private SigningKey key;
    private SignedNote last;

    SealingLog(String origin) {
        this(origin, null);
    }

    private SealingLog(String origin, byte[] began) {
        this.origin = origin;
        this.began = began;
        this.key = newKey(origin);
    }

    /** Another origin that begins with the last checkpoint of this one. */
    SealingLog continuedAs(String name) {
        return beginning(name, last);
    }

    static SealingLog beginning(String name, SignedNote with) {
        Map<String, Object> began = new TreeMap<>(Map.of("checkpoint", with.written(), "origin", name, "v", 1));
        return new SealingLog(name, Json.mapper().writeValueAsBytes(began));
    }

    /** From now on it signs with another key. Returns that. */
    VerifierKey rotated() {
        key = newKey(origin);
        return key.verifier();
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    SignedNote last() {
        return last;
    }

    long size() {
        return tree.size();
    }

    SealedRange sealed(List<StoredEvent> more) {
        return sealed(more, Leaf.VERSION);
    }

    SealedRange sealed(List<StoredEvent> more, int leafVersion) {
        long from = tree.size();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        if (began != null && from == 0) {
            add(began, leaves);
        }
        more.forEach(event -> add(Leaf.bytes(leafVersion, event), leaves));
        String text = new Checkpoint(origin, tree.size(), tree.root()).text();
        last = new SignedNote(text, List.of(key.sign(text)));
        byte[] beginning = from == 0 ? began : null;
        return new SealedRange(
                Partition.LOG, origin, from, tree.size(), leaves.toByteArray(), beginning, last.written());
    }

    private void add(byte[] leaf, ByteArrayOutputStream leaves) {
        byte[] hash = TreeHash.leaf(leaf);
        leaves.writeBytes(hash);
        tree.add(hash, _ -> {});
    }

    /** The range with another checkpoint, signed as this log signs. */
    SealedRange saying(SealedRange range, Checkpoint other) {
        String note = new SignedNote(other.text(), List.of(key.sign(other.text()))).written();
        return new SealedRange(
                range.log(), range.origin(), range.from(), range.size(), range.leaves(), range.began(), note);
    }

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] other = bytes.clone();
        other[bit / 8] ^= (byte) (1 << (bit % 8));
        return other;
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static SigningKey newKey(String name) {
        try {
            return new SigningKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
