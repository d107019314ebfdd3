package grantledger.verifier.copy;

import grantledger.verifier.bundle.Findings;
import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.bundle.WitnessCheck;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.tree.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All checks of a copied log, in the order in which they are reported. */
public final class LogCheck {

    private final CopiedLog copy;
    private final Trust trust;
    private final Optional<String> stream;
    private final Findings findings = new Findings();

    private LogCheck(CopiedLog copy, Trust trust, Optional<String> stream) {
        this.copy = copy;
        this.trust = trust;
        this.stream = stream;
    }

    /** @param stream the one whose leaves are to be shown, if any */
    public static CheckedLog check(Path folder, Trust trust, Optional<String> stream) throws IOException {
        return new LogCheck(new CopiedLog(folder), trust, stream).check();
    }

    private CheckedLog check() throws IOException {
        byte[] note = copy.checkpoint();
        Optional<byte[]> kept = trust.checkpoint().isPresent() ? trust.checkpoint() : copy.checkpointBefore();
        Optional<Checkpoint> now = findings.reading(CopiedLog.CHECKPOINT, () -> Checkpoint.read(note));
        if (now.isEmpty()) {
            return new CheckedLog(findings, List.of());
        }
        findings.check("The checkpoint's signature", () -> signature(now.get()));
        WitnessCheck.check(now.get(), trust, trust.keys(), findings);
        Optional<Checkpoint> earlier = kept.flatMap(this::earlier);
        return new CheckedLog(findings, tree(now.get(), earlier));
    }

    private String signature(Checkpoint checkpoint) {
        List<Signed> signed = checkpoint.signedByLog(trust.keys());
        String ids = signed.stream()
                .map(each -> each.key().hexadecimalId())
                .distinct()
                .collect(Collectors.joining(" and "));
        return "The log “" + Printable.of(checkpoint.origin()) + "” has signed, with its key " + ids + ", that it has "
                + checkpoint.size() + " leaves with the root " + checkpoint.root() + ".";
    }

    private Optional<Checkpoint> earlier(byte[] note) {
        return findings.reading("The checkpoint you hold", () -> {
            Checkpoint earlier = Checkpoint.read(note);
            earlier.signedByLog(trust.keys());
            return earlier;
        });
    }

    private List<Leaf> tree(Checkpoint now, Optional<Checkpoint> earlier) {
        TilesCheck tiles =
                new TilesCheck(copy, now.size(), earlier.map(Checkpoint::size).orElse(-1L));
        EntriesCheck entries = new EntriesCheck(copy, stream);
        Optional<Hash> root = findings.reading("The tree", () -> tiles.root(entries));
        if (root.isPresent()) {
            findings.check("The tree", () -> same(now, root.get()));
            earlier.ifPresent(
                    held -> findings.check("The checkpoint you hold", () -> continued(now, held, tiles.earlierRoot())));
            entries(entries);
        }
        return entries.stream();
    }

    private static String same(Checkpoint now, Hash root) {
        if (!root.equals(now.root())) {
            throw new Malformed("the tiles of level 0 lead to another root than the checkpoint's: " + root);
        }
        return "The tree was made anew from all " + now.size()
                + " leaf hashes. It has the root that was signed, and every" + " tile fits it.";
    }

    private static String continued(Checkpoint now, Checkpoint held, Optional<Hash> root) {
        if (!held.origin().equals(now.origin())) {
            throw new Malformed("it is of another log, “" + Printable.of(held.origin()) + "”");
        }
        if (held.size() > now.size()) {
            throw new Malformed("it has " + held.size() + " leaves, more than the copy. Copy the log again");
        }
        if (!root.equals(Optional.of(held.root()))) {
            throw new Malformed(
                    "it has another root for " + held.size() + " leaves than the copy: the log has shown two"
                            + " histories. Keep both; each is signed, and together they prove it");
        }
        return "The checkpoint you hold (" + held.size()
                + " leaves) is of the same history: nothing in it has been changed," + " taken out or put in since.";
    }

    private void entries(EntriesCheck entries) {
        if (!copy.hasEntries()) {
            findings.note(
                    "The copy has no entries, only their hashes: nothing was said about what happened. A token of an"
                            + " auditor brings them (copy --token).");
            return;
        }
        findings.check(
                "The entries",
                () -> "Every entry is the leaf that stands in the tree, and each of the "
                        + entries.streams()
                        + " streams goes on version by version. So no stream has a version that you were not"
                        + " shown, up to this checkpoint.");
        stream.ifPresent(id -> {
            if (entries.stream().isEmpty()) {
                findings.note("No entry is of stream " + Printable.of(id) + ".");
            }
        });
    }
}
