package grantledger.verifier.bundle;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.VerifierKey;
import java.util.List;
import java.util.Optional;

/** What came out of the checks, and what was read on the way, for the report. */
public record Checked(
        Findings findings,
        Optional<Leaf> event,
        List<Leaf> stream,
        Optional<Checkpoint> checkpoint,
        List<VerifierKey> keys) {

    public Checked {
        stream = List.copyOf(stream);
        keys = List.copyOf(keys);
    }
}
