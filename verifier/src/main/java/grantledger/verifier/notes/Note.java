package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A text and the signatures below it; c2sp.org/signed-note. */
public record Note(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
    }

    public static Note read(byte[] utf8) {
        return read(StrictText.utf8(utf8));
    }

    static Note read(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("a control character stands in the signed note");
        }
        int separator = note.lastIndexOf("\n\n");
        if (separator < 0) {
            throw new Malformed("it is not a signed note: no empty line stands between a text and its signatures");
        }
        List<String> lines = StrictText.lines(note.substring(separator + 2));
        if (lines.size() > MOST_SIGNATURES) {
            throw new Malformed("the signed note has more than " + MOST_SIGNATURES + " signatures");
        }
        return new Note(
                note.substring(0, separator + 1),
                lines.stream().map(NoteSignature::read).toList());
    }

    /** The signatures by the keys. Those by other keys are ignored; one by such a key that is false spoils the note. */
    public List<Signed> signedBy(Collection<VerifierKey> keys) {
        List<Signed> signed = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            keyOf(signature, keys).ifPresent(key -> signed.add(key.verified(text.getBytes(UTF_8), signature)));
        }
        return signed;
    }

    private static Optional<VerifierKey> keyOf(NoteSignature signature, Collection<VerifierKey> keys) {
        return keys.stream().filter(key -> key.made(signature)).findFirst();
    }
}
