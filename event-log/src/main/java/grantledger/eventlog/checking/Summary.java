package grantledger.eventlog.checking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was read, and what was found.
 *
 * @param unsealed events that no checkpoint covers yet
 * @param plainContacts events that hold a person's contact in plain text
 * @param keys of the log and of witnesses that signatures were verified by
 */
public record Summary(
        long events,
        long unsealed,
        long plainContacts,
        long tiles,
        long checkpoints,
        long cosignatures,
        LogCheck.Keys keys,
        long differences,
        Duration took) {

    /** Whether everything is as it follows from the rest. */
    public boolean isWhole() {
        return differences == 0;
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "Read %,d events, %,d tiles, %,d checkpoints and %,d cosignatures in %.1f s.",
                events, tiles, checkpoints, cosignatures, took.toMillis() / 1_000.0));
        lines.add(text("%,d events wait for the next checkpoint.", unsealed));
        lines.add(text("%,d events hold a contact in plain text, from before contacts were sealed.", plainContacts));
        if (keys.log().isEmpty() && checkpoints > 0) {
            lines.add("No verifier key of the log was given: nobody's signature was verified, only what is signed.");
        }
        if (keys.witnesses().isEmpty() && cosignatures > 0) {
            lines.add("No key of a witness was given: cosignatures were not verified.");
        }
        lines.add(result());
        return lines;
    }

    private String result() {
        if (isWhole()) {
            return "No difference was found.";
        }
        return text("%,d differences were found", differences)
                + (differences > Findings.MOST_TOLD
                        ? text("; the first %,d are named above.", Findings.MOST_TOLD)
                        : ".");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
