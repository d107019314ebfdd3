package grantledger.verifier.witness;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.tree.Hash;
import java.time.Instant;
import java.util.Optional;

/** How far a log had come when it was cosigned last; the note is none where it never was. */
record Remembered(long size, Hash root, Instant at, Optional<String> note) {

    static final Remembered NOTHING = new Remembered(0, Hash.EMPTY, Instant.EPOCH, Optional.empty());

    static Remembered of(Checkpoint checkpoint, Instant at, String note) {
        return new Remembered(checkpoint.size(), checkpoint.root(), at, Optional.of(note));
    }
}
