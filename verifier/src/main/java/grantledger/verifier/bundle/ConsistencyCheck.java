package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import java.util.List;
import java.util.Optional;

/** Whether the bundle's tree continues the one that whoever checks has seen before. */
final class ConsistencyCheck {

    private static final String HELD = "The checkpoint you hold";

    private final BundleFiles files;
    private final Checkpoint now;
    private final Optional<Checkpoint> beginning;
    private final Findings findings;

    ConsistencyCheck(BundleFiles files, Checkpoint now, Optional<Checkpoint> beginning, Findings findings) {
        this.files = files;
        this.now = now;
        this.beginning = beginning;
        this.findings = findings;
    }

    void check(Optional<byte[]> held, List<VerifierKey> keys) {
        Optional<Consistency> proof = Optional.empty();
        if (files.has(BundleFile.CONSISTENCY)) {
            proof = findings.reading(BundleFile.CONSISTENCY, this::verified);
            proof.ifPresent(read -> findings.check(BundleFile.CONSISTENCY, () -> said(read)));
        }
        Optional<Consistency> verified = proof;
        held.ifPresent(bytes -> findings.check(HELD, () -> compare(Checkpoint.read(bytes), keys, verified)));
        if (held.isEmpty() && proof.isPresent()) {
            findings.note(
                    "That earlier root is the bundle's own word. Give the checkpoint you hold with --checkpoint.");
        }
    }

    private Consistency verified() {
        Consistency consistency = Consistency.read(files.content(BundleFile.CONSISTENCY));
        consistency.verify(now);
        return consistency;
    }

    private String said(Consistency proof) {
        return "consistency.txt: the tree of " + proof.from() + " leaves with the root " + proof.root()
                + " is the beginning of this tree.";
    }

    private String compare(Checkpoint held, List<VerifierKey> keys, Optional<Consistency> proof) {
        if (!held.origin().equals(now.origin())) {
            return compareWithBeginning(held);
        }
        held.signedByLog(keys);
        if (held.size() > now.size()) {
            throw new Malformed("it has " + held.size() + " leaves, more than the bundle's tree of " + now.size()
                    + ", so this bundle cannot say whether both are one history. Ask for a bundle made now, with from="
                    + held.size());
        }
        if (held.size() == now.size()) {
            requireSame(held.root().equals(now.root()), held);
        } else if (held.size() > 0) {
            requireContinued(held, proof);
        }
        return HELD + " (" + held.size()
                + " leaves) is of the same history: nothing in it has been changed, taken out or" + " put in since.";
    }

    private void requireContinued(Checkpoint held, Optional<Consistency> proof) {
        Consistency given = proof.filter(consistency -> consistency.from() == held.size())
                .orElseThrow(() -> new Malformed("the bundle has no sound consistency proof from its " + held.size()
                        + " leaves. Ask for one with from=" + held.size()));
        requireSame(given.root().equals(held.root()), held);
    }

    private static void requireSame(boolean same, Checkpoint held) {
        if (!same) {
            throw new Malformed(
                    "it has another root for " + held.size() + " leaves than the bundle's tree: the log has shown"
                            + " two histories. Keep both files; each is signed, and together they prove it");
        }
    }

    /** A log whose copies parted begins anew under another name, and its first leaf is its old one's last checkpoint. */
    private String compareWithBeginning(Checkpoint held) {
        boolean same = beginning
                .filter(old -> old.origin().equals(held.origin()))
                .filter(old -> old.size() == held.size() && old.root().equals(held.root()))
                .isPresent();
        if (!same) {
            throw new Malformed("it is of the log “" + Printable.of(held.origin()) + "”, and the bundle of “"
                    + Printable.of(now.origin()) + "”, which does not begin with it");
        }
        return HELD + " (" + held.size() + " leaves of “" + Printable.of(held.origin())
                + "”) is the one that this log begins with, in its first leaf.";
    }
}
