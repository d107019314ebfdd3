package grantledger.console.parts;

import java.util.Locale;
import java.util.Map;

/** How much a state asks to be looked at. A mark and the word say it too, so nobody needs to see the colour. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    private static final Map<String, Tone> STATES = Map.ofEntries(
            Map.entry("ELIGIBLE", INFO),
            Map.entry("RECOMMENDED", INFO),
            Map.entry("UNDER_ASSESSMENT", INFO),
            Map.entry("COMPLETION_REQUESTED", WARNING),
            Map.entry("LATE", WARNING),
            Map.entry("GRANTED", SUCCESS),
            Map.entry("INELIGIBLE", DANGER),
            Map.entry("DECLINED", DANGER),
            Map.entry("DISMISSED", DANGER),
            Map.entry("ACCEPTED", INFO),
            Map.entry("ACTIVE", INFO),
            Map.entry("REPORTED", INFO),
            Map.entry("REPAYMENT_DUE", WARNING),
            Map.entry("CLOSED", SUCCESS),
            Map.entry("overdue", DANGER),
            Map.entry("due", NEUTRAL),
            Map.entry("received", INFO),
            Map.entry("completion-requested", WARNING),
            Map.entry("approved", SUCCESS),
            Map.entry("held", WARNING),
            Map.entry("released", INFO),
            Map.entry("confirmed", SUCCESS));

    /** @param state of an application, a grant, a report or an instalment, as the contract writes it */
    public static Tone of(String state) {
        return STATES.getOrDefault(state, NEUTRAL);
    }

    /** As the style sheet has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
