package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.json.JsonReader;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.text.StrictText;
import grantledger.verifier.tree.Hash;
import java.util.Optional;

/** What happened: the event, and the leaf that stands for it in the tree. */
final class EventCheck {

    private static final String COVERED = "type, version, stream, actor, times and the SHA-256 of the event";

    private EventCheck() {}

    static Optional<Leaf> check(BundleFiles files, Findings findings) {
        Optional<Leaf> leaf = findings.reading(BundleFile.LEAF, () -> Leaf.read(files.content(BundleFile.LEAF)));
        leaf.ifPresent(each -> findings.check(BundleFile.LEAF, () -> form(each)));
        findings.check(BundleFile.EVENT, () -> event(files.content(BundleFile.EVENT), leaf));
        findings.check(BundleFile.README, () -> readme(files.content(BundleFile.README)));
        return leaf;
    }

    private static String form(Leaf leaf) {
        return leaf.command()
                .map(command ->
                        "leaf.json is a leaf of form 2: it covers " + COVERED + ", and the name of the command.")
                .orElse("leaf.json is a leaf of form 1: it covers " + COVERED
                        + ". It does not cover the name of the command: nothing here proves by which command"
                        + " this was done.");
    }

    private static String event(byte[] event, Optional<Leaf> leaf) {
        JsonReader.read(event);
        String sha256 = Hash.of(event).hexadecimal();
        if (leaf.isEmpty()) {
            throw new Malformed("it could not be compared with leaf.json");
        }
        if (!sha256.equals(leaf.get().eventSha256())) {
            throw new Malformed("it is not the event that leaf.json stands for: its SHA-256 is another one");
        }
        return "event.json is the event that leaf.json stands for, byte for byte: SHA-256 " + Printable.of(sha256)
                + ".";
    }

    private static String readme(byte[] readme) {
        if (StrictText.utf8(readme).isBlank()) {
            throw new Malformed("it is empty");
        }
        return "README.md is text. It explains; no check relies on it, and nobody signs it.";
    }
}
