package grantledger.verifier.notes;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.text.StrictText;
import grantledger.verifier.tree.Hash;
import java.util.Collection;
import java.util.List;

/** How far a log had come: its name, the number of its leaves, the root over them; c2sp.org/tlog-checkpoint. */
public record Checkpoint(String origin, long size, Hash root, Note note) {

    public static Checkpoint read(Note note) {
        List<String> lines = StrictText.lines(note.text());
        if (lines.size() < 3 || lines.contains("")) {
            throw new Malformed("the signed note is not a checkpoint: it needs three lines, and none that is empty");
        }
        return new Checkpoint(lines.getFirst(), StrictText.number(lines.get(1)), Hash.fromBase64(lines.get(2)), note);
    }

    public static Checkpoint read(byte[] utf8) {
        return read(Note.read(utf8));
    }

    /** The log's own signatures by those of the keys that have its name. One is needed; none may be false. */
    public List<Signed> signedByLog(Collection<VerifierKey> keys) {
        List<VerifierKey> own = keys.stream()
                .filter(key -> key.kind() == KeyKind.LOG && key.name().equals(origin))
                .toList();
        if (own.isEmpty()) {
            throw new Malformed("no key is known for the log that calls itself “" + Printable.of(origin) + "”");
        }
        List<Signed> signed = note.signedBy(own);
        if (signed.isEmpty()) {
            throw new Malformed("it is signed by none of the keys known for “" + Printable.of(origin) + "”");
        }
        return signed;
    }
}
