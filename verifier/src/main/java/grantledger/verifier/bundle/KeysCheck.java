package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.KeyKind;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.text.StrictText;
import java.util.List;
import java.util.stream.Collectors;

/** Who signed the checkpoint. */
final class KeysCheck {

    private final Trust trust;
    private final Findings findings;

    KeysCheck(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /** The keys that are believed: those that were given, else those of the bundle. */
    List<VerifierKey> check(BundleFiles files, Checkpoint checkpoint) {
        List<VerifierKey> inside = findings.reading(
                        BundleFile.KEYS, () -> keysOf(files.content(BundleFile.KEYS), checkpoint))
                .orElse(List.of());
        List<VerifierKey> believed = trust.hasKeys() ? trust.keys() : inside;
        findings.check("The checkpoint's signature", () -> signature(checkpoint, believed));
        if (trust.hasKeys()) {
            inside.stream().filter(key -> !trust.keys().contains(key)).forEach(this::noteUnbelieved);
        }
        return believed;
    }

    private static List<VerifierKey> keysOf(byte[] content, Checkpoint checkpoint) {
        List<VerifierKey> keys = StrictText.lines(StrictText.utf8(content)).stream()
                .map(VerifierKey::read)
                .toList();
        boolean ofThisLog = keys.stream()
                .allMatch(key -> key.kind() == KeyKind.LOG && key.name().equals(checkpoint.origin()));
        if (!ofThisLog) {
            throw new Malformed(
                    "it holds a key of somebody else than the log “" + Printable.of(checkpoint.origin()) + "”");
        }
        return keys;
    }

    private static String signature(Checkpoint checkpoint, List<VerifierKey> keys) {
        List<Signed> signed = checkpoint.signedByLog(keys);
        String ids = signed.stream()
                .map(each -> each.key().hexadecimalId())
                .distinct()
                .collect(Collectors.joining(" and "));
        return "The log “" + Printable.of(checkpoint.origin()) + "” has signed, with its key " + ids + ", that it has "
                + checkpoint.size() + " leaves with the root " + checkpoint.root() + ".";
    }

    private void noteUnbelieved(VerifierKey key) {
        findings.note("log.vkey names the key " + Printable.of(key.vkey())
                + ", which you did not give; it was not believed.");
    }
}
