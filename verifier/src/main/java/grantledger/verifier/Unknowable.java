package grantledger.verifier;

import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What no bundle can show, or this one could not with what was given beside it. */
final class Unknowable {

    private final Checked checked;
    private final Trust trust;

    Unknowable(Checked checked, Trust trust) {
        this.checked = checked;
        this.trust = trust;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (trust.keys().isEmpty()) {
            sentences.add(whoseKey());
        }
        sentences.add(trust.witnesses().isEmpty() ? splitView() : independence());
        if (trust.checkpoint().isEmpty()) {
            sentences.add(
                    "Whether this history continues the one you saw before. Keep the checkpoint of this bundle (what"
                            + " stands below the empty line in proof.tlog-proof) and give it with --checkpoint next"
                            + " time.");
        }
        sentences.add(laterEvents());
        sentences.addAll(ofEveryLog());
        return sentences;
    }

    static List<String> ofEveryLog() {
        return List.of(
                "When it happened. The times are the log's own words; proved is the order, and, where a witness you"
                        + " trust cosigned, that all of it was recorded by then.",
                "Whether what was recorded is true, and who stands behind a name: proved is that this was recorded, and"
                        + " that it has not been changed since.");
    }

    private String whoseKey() {
        String keys = checked.keys().stream()
                .map(VerifierKey::vkey)
                .map(Printable::of)
                .collect(Collectors.joining(" "));
        return "Whose key it is. It came with the bundle, and whoever makes up a bundle makes up a key. Compare it"
                + " with the log's key as you have it from elsewhere, or give that with --key. In the bundle: "
                + (keys.isEmpty() ? "none that can be read." : keys);
    }

    static String splitView() {
        return "Whether everybody was shown this history. A log can keep two and show each person one of them (a split"
            + " view). Only a witness shows otherwise: somebody independent who cosigns what the log showed them. You"
            + " named none (--witness).";
    }

    static String independence() {
        return "Whether everybody was shown this history (or a second one: a split view), beyond what the witnesses"
                + " above vouch for. That is worth as much as their independence of the log and of each other.";
    }

    private String laterEvents() {
        String size = checked.checkpoint()
                .map(checkpoint -> "the " + checkpoint.size() + " leaves of the checkpoint")
                .orElse("the checkpoint");
        return "What was recorded after " + size
                + ", and whether the stream already went on within them: a bundle can leave out a stream's end, though"
                + " nothing before it. Reading every entry of the log shows that (copy, then log).";
    }
}
