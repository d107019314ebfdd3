package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.util.Set;
import java.util.TreeSet;

/** An auditor's dossier: a bundle in the folder proof/, and every event of its stream as JSON in the folder events/. */
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
        dossier.noteOthers(findings);
        return bundle;
    }

    private String events() {
        for (Leaf leaf : bundle.stream()) {
            String name = name(leaf);
            if (!Hash.of(files.content(name)).hexadecimal().equals(leaf.eventSha256())) {
                throw new Malformed(
                        name + " is not the event that proof/" + BundleFile.leaf(leaf.version()) + " stands for");
            }
        }
        if (bundle.stream().isEmpty()) {
            throw new Malformed("they could not be compared with the stream's leaves");
        }
        return "The dossier's " + bundle.stream().size()
                + " files in events/ are the events of the stream, byte for byte.";
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
