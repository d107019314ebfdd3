package grantledger.projections.proving;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SignedNote;
import java.time.Instant;

/** A checkpoint that the log signed, and that this reader found to be the root of its own tree. */
public record ProvenCheckpoint(Origin origin, SignedNote note, Instant receivedAt) {

    public Checkpoint checkpoint() {
        return Checkpoint.of(note.text());
    }

    public long size() {
        return checkpoint().size();
    }

    /** The last event that it covers; 0 for none. */
    public long lastPosition() {
        return Math.max(0, origin.position(size() - 1));
    }
}
