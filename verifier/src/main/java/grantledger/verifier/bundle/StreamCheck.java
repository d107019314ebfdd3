package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Everything else that happened to the same matter: each version from 1 on, none left out, none made up. */
final class StreamCheck {

    private final BundleFiles files;
    private final SignedTree tree;
    private final Leaf event;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> eventIds = new HashSet<>();
    private long lastIndex = -1;

    private StreamCheck(BundleFiles files, SignedTree tree, Leaf event) {
        this.files = files;
        this.tree = tree;
        this.event = event;
    }

    /** The leaves of the stream, as far as they hold. */
    static List<Leaf> check(BundleFiles files, Optional<SignedTree> tree, Optional<Leaf> event, Findings findings) {
        if (tree.isEmpty() || event.isEmpty()) {
            findings.fail("stream/: it could not be checked without leaf.json and proof.tlog-proof.");
            return List.of();
        }
        StreamCheck stream = new StreamCheck(files, tree.get(), event.get());
        findings.check("stream/", stream::verify);
        stream.noteFormOne(findings);
        return stream.leaves;
    }

    private String verify() {
        long last = lastVersion();
        for (long version = 1; version <= last; version++) {
            verify(version);
        }
        requireEvent(last);
        return "stream/ holds versions 1 to " + last + " of stream " + Printable.of(event.stream())
                + " without a gap. Each is proved to stand in the same tree, after the one before.";
    }

    private void noteFormOne(Findings findings) {
        long formOne = leaves.stream().filter(leaf -> leaf.form() == 1).count();
        if (formOne > 0) {
            findings.note(formOne + " of the stream's leaves " + (formOne == 1 ? "is" : "are")
                    + " of form 1, which does not cover the name of the command.");
        }
    }

    private long lastVersion() {
        return files.contents().keySet().stream()
                .filter(BundleFile::isOfStream)
                .mapToLong(name -> Long.parseLong(name.substring("stream/".length(), name.indexOf('.'))))
                .max()
                .orElseThrow(() -> new Malformed("it is missing"));
    }

    private void verify(long version) {
        byte[] bytes = files.content(BundleFile.leaf(version));
        Leaf leaf = naming(BundleFile.leaf(version), () -> Leaf.read(bytes));
        byte[] proof = files.content(BundleFile.proof(version));
        long index = naming(BundleFile.proof(version), () -> tree.prove(TlogProof.read(proof), leaf.hash()));
        if (!leaf.stream().equals(event.stream()) || leaf.version() != version) {
            throw new Malformed(BundleFile.leaf(version) + " is version " + leaf.version() + " of stream "
                    + Printable.of(leaf.stream()));
        }
        if (index <= lastIndex) {
            throw new Malformed("version " + version + " stands before version " + (version - 1) + " in the tree");
        }
        if (!eventIds.add(leaf.eventId())) {
            throw new Malformed("version " + version + " has the id of an earlier event");
        }
        lastIndex = index;
        leaves.add(leaf);
    }

    private static <T> T naming(String file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Malformed failed) {
            throw new Malformed(file + ": " + failed.getMessage());
        }
    }

    private void requireEvent(long last) {
        if (event.version() > last) {
            throw new Malformed("it ends before version " + event.version() + ", which leaf.json is");
        }
        requireSame(BundleFile.LEAF, BundleFile.leaf(event.version()));
        requireSame(BundleFile.PROOF, BundleFile.proof(event.version()));
    }

    private void requireSame(String file, String inStream) {
        if (!Arrays.equals(files.content(file), files.content(inStream))) {
            throw new Malformed(inStream + " is not the same as " + file);
        }
    }
}
