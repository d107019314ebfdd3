package grantledger.verifier.bundle;

import grantledger.verifier.notes.VerifierKey;
import java.util.List;
import java.util.Optional;

/**
 * What whoever checks holds already, from elsewhere than the bundle: keys of the log (none: those in the bundle are
 * believed, and that is said), keys of witnesses and how many of them must have cosigned, a checkpoint of before.
 */
public record Trust(List<VerifierKey> keys, List<VerifierKey> witnesses, int policy, Optional<byte[]> checkpoint) {

    public static final Trust NOTHING = new Trust(List.of(), List.of(), 0, Optional.empty());

    public Trust {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
    }

    boolean hasKeys() {
        return !keys.isEmpty();
    }
}
