package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An auditor's dossier: a bundle in the folder proof/, and the events of its stream as JSON in the folder events/. */
final class Dossier {

    private static final String PROOF = "proof/";

    private final BundleFiles files;
    private final Checked bundle;

    private Dossier(BundleFiles files, Checked bundle) {
        this.files = files;
        this.bundle = bundle;
    }

    static Checked check(BundleFiles files, Trust trust) {
        Checked bundle = BundleCheck.check(files.within(PROOF), trust);
        Findings findings = bundle.findings();
        Dossier dossier = new Dossier(files, bundle);
        Manifest.check(files, findings);
        findings.check("events/", dossier::events);
        dossier.noteLeftOut(findings);
        dossier.noteOthers(findings);
        return bundle;
    }

    private String events() {
        if (bundle.stream().isEmpty()) {
            throw new Malformed("they could not be compared with the stream's leaves");
        }
        List<Leaf> within =
                bundle.stream().stream().filter(leaf -> !isLeftOut(leaf)).toList();
        within.forEach(this::requireSame);
        return "The dossier's " + within.size() + " files in events/ are events of the stream, byte for byte.";
    }

    private void requireSame(Leaf leaf) {
        String name = name(leaf);
        if (!Hash.of(files.content(name)).hexadecimal().equals(leaf.eventSha256())) {
            throw new Malformed(
                    name + " is not the event that proof/" + BundleFile.leaf(leaf.version()) + " stands for");
        }
    }

    /** Whoever makes a dossier may have to keep back what an event says of a person; that it was there stays proved. */
    private void noteLeftOut(Findings findings) {
        List<String> leftOut = bundle.stream().stream()
                .filter(this::isLeftOut)
                .map(leaf -> String.valueOf(leaf.version()))
                .toList();
        if (!leftOut.isEmpty()) {
            findings.note("Not in events/: version " + String.join(", ", leftOut)
                    + " of the stream. proof/ shows that they were recorded, and not what they say.");
        }
    }

    private boolean isLeftOut(Leaf leaf) {
        return !files.contents().containsKey(name(leaf));
    }

    private static String name(Leaf leaf) {
        return "events/" + leaf.version() + ".json";
    }

    private void noteOthers(Findings findings) {
        Set<String> others = new TreeSet<>(files.contents().keySet());
        others.removeIf(name -> name.startsWith(PROOF) || name.equals(BundleFile.MANIFEST));
        bundle.stream().forEach(leaf -> others.remove(name(leaf)));
        findings.note("Written for reading: " + String.join(", ", others)
                + ". The manifest shows damage to them; only events/ and proof/ are proved.");
    }
}
