package grantledger.verifier.bundle;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.KeyKind;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who else has seen the checkpoint, of those that whoever checks trusts. */
public final class WitnessCheck {

    private WitnessCheck() {}

    public static void check(Checkpoint checkpoint, Trust trust, List<VerifierKey> logKeys, Findings findings) {
        if (trust.witnesses().isEmpty()) {
            return;
        }
        findings.check("Witnesses", () -> {
            requireOthers(trust.witnesses(), logKeys);
            return cosigned(checkpoint, trust);
        });
    }

    private static void requireOthers(List<VerifierKey> witnesses, List<VerifierKey> logKeys) {
        for (VerifierKey witness : witnesses) {
            if (witness.kind() != KeyKind.WITNESS) {
                throw new Malformed(Printable.of(witness.vkey()) + " is not a key of a witness");
            }
            if (logKeys.stream().anyMatch(key -> key.key().equals(witness.key()))) {
                throw new Malformed(
                        Printable.of(witness.vkey()) + " is the log's own key, so not a second pair of eyes");
            }
        }
    }

    private static String cosigned(Checkpoint checkpoint, Trust trust) {
        Map<Object, String> seen = new LinkedHashMap<>();
        for (Signed signed : checkpoint.note().signedBy(trust.witnesses())) {
            String when = signed.at().map(at -> ", " + at).orElse("");
            seen.putIfAbsent(signed.key().key(), Printable.of(signed.key().name()) + when);
        }
        String who = seen.values().stream().collect(Collectors.joining("; "));
        String count = seen.size() + " of the " + trust.witnesses().size() + " witnesses you trust";
        if (seen.size() < trust.policy()) {
            throw new Malformed(count + " cosigned the checkpoint, and " + trust.policy() + " are needed");
        }
        return count + " cosigned the checkpoint" + (who.isEmpty() ? "." : ": " + who + ".");
    }
}
