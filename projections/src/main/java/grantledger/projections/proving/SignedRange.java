package grantledger.projections.proving;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.util.List;

/**
 * A record of the checkpoints topic that was signed by the log. Pure.
 *
 * @param by the log's keys that have signed it
 */
record SignedRange(SealedRange range, SignedNote note, Checkpoint checkpoint, List<VerifierKey> by) {

    /** @param keys that are believed */
    static SignedRange read(byte[] value, List<VerifierKey> keys) {
        try {
            SealedRange range = SealedRange.read(value);
            SignedNote note = range.note();
            Checkpoint checkpoint = Checkpoint.of(note.text());
            if (checkpoint.size() != range.size() || !checkpoint.origin().equals(range.origin())) {
                throw new Objection.Unproven("A record of %s, size %d, has the checkpoint of %s, size %d"
                        .formatted(range.origin(), range.size(), checkpoint.origin(), checkpoint.size()));
            }
            return new SignedRange(range, note, checkpoint, signers(note, checkpoint, keys));
        } catch (MalformedNote unfit) {
            throw new Objection.Unproven("A record of the checkpoints topic cannot be read: " + unfit.getMessage());
        }
    }

    /** Those of the log itself: whether witnesses have cosigned as well is not what a reader goes by. */
    static List<VerifierKey> signers(SignedNote note, Checkpoint checkpoint, List<VerifierKey> keys) {
        String of = "The checkpoint of %s, size %d: ".formatted(checkpoint.origin(), checkpoint.size());
        try {
            List<VerifierKey> by = note.signedBy(keys).stream()
                    .filter(key -> key.type() == VerifierKey.Type.NOTE)
                    .filter(key -> key.name().equals(checkpoint.origin()))
                    .toList();
            if (by.isEmpty()) {
                throw new Objection.Unproven(of + "no key that is known here has signed it");
            }
            return by;
        } catch (MalformedNote forged) {
            throw new Objection.Unproven(of + forged.getMessage());
        }
    }
}
