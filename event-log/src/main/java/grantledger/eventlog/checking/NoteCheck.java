package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges a signed note of a checkpoint by itself: its form, and who has signed it.
 *
 * @param keys of the log; without any, nothing is said of signatures
 * @param nobodyElse whether only the log may have signed it, and no witness
 */
record NoteCheck(List<VerifierKey> keys, boolean nobodyElse) {

    /** What it says, unless that is nothing. */
    Optional<Checkpoint> check(byte[] written, String origin, Consumer<String> wrong) {
        try {
            SignedNote note = SignedNote.of(new String(written, UTF_8));
            Checkpoint checkpoint = Checkpoint.of(note.text());
            if (!Arrays.equals(note.written().getBytes(UTF_8), written)
                    || !checkpoint.text().equals(note.text())) {
                wrong.accept("the note is not in the form in which notes are written");
            }
            if (!checkpoint.origin().equals(origin)) {
                wrong.accept("the note is of the log '" + checkpoint.origin() + "'");
            }
            requireSigned(note, wrong);
            return Optional.of(checkpoint);
        } catch (MalformedNote malformed) {
            wrong.accept(malformed.getMessage());
            return Optional.empty();
        }
    }

    private void requireSigned(SignedNote note, Consumer<String> wrong) {
        if (keys.isEmpty()) {
            return;
        }
        try {
            int known = note.signedBy(keys).size();
            if (known == 0 || (nobodyElse && known < note.signatures().size())) {
                wrong.accept("it is signed by a key that is not known");
            }
        } catch (MalformedNote forged) {
            wrong.accept(forged.getMessage());
        }
    }
}
