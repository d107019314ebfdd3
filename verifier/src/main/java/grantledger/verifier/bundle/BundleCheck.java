package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.notes.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All checks of a bundle, in the order in which they are reported. */
public final class BundleCheck {

    private final BundleFiles files;
    private final Trust trust;
    private final Findings findings = new Findings();

    private BundleCheck(BundleFiles files, Trust trust) {
        this.files = files;
        this.trust = trust;
    }

    /** Of a bundle, or of a dossier with a bundle in its folder {@code proof/}. */
    public static Checked check(BundleFiles files, Trust trust) {
        if (files.has("proof/" + BundleFile.MANIFEST)) {
            return Dossier.check(files, trust);
        }
        if (!files.has(BundleFile.LEAF) && !files.has(BundleFile.PROOF)) {
            throw new NotABundle("it holds neither leaf.json nor proof.tlog-proof, nor a folder proof/ with them");
        }
        return new BundleCheck(files, trust).check();
    }

    private Checked check() {
        Manifest.check(files, findings);
        Optional<Leaf> leaf = EventCheck.check(files, findings);
        Optional<TlogProof> proof =
                findings.reading(BundleFile.PROOF, () -> TlogProof.read(files.content(BundleFile.PROOF)));
        Optional<SignedTree> tree =
                proof.flatMap(read -> findings.reading(BundleFile.PROOF, () -> SignedTree.of(read)));
        List<VerifierKey> keys = tree.map(this::checkpoint).orElse(List.of());
        if (tree.isPresent() && leaf.isPresent()) {
            findings.check(BundleFile.PROOF, () -> included(tree.get(), proof.get(), leaf.get()));
        }
        List<Leaf> stream = StreamCheck.check(files, tree, leaf, findings);
        tree.ifPresent(signed -> history(signed, keys));
        noteUnknown();
        return new Checked(findings, leaf, stream, tree.map(SignedTree::checkpoint), keys);
    }

    private List<VerifierKey> checkpoint(SignedTree tree) {
        List<VerifierKey> keys = new KeysCheck(trust, findings).check(files, tree.checkpoint());
        WitnessCheck.check(tree.checkpoint(), trust, keys, findings);
        return keys;
    }

    private static String included(SignedTree tree, TlogProof proof, Leaf leaf) {
        long index = tree.prove(proof, leaf.hash());
        return "leaf.json stands in the tree with that root, as leaf " + index + " (counted from 0).";
    }

    private void history(SignedTree tree, List<VerifierKey> keys) {
        Optional<Checkpoint> beginning = BeginningCheck.check(files, tree, findings);
        new ConsistencyCheck(files, tree.checkpoint(), beginning, findings).check(trust.checkpoint(), keys);
    }

    private void noteUnknown() {
        Set<String> unknown = new TreeSet<>(files.contents().keySet());
        unknown.removeIf(BundleFile::isKnown);
        if (!unknown.isEmpty()) {
            findings.note("Not checked, since no bundle needs them: " + String.join(", ", unknown)
                    + ". Nothing here vouches for what they say.");
        }
    }
}
