package grantledger.console.deciding;

import java.util.Optional;

/** What somebody has had to do with an application. In words: {@code deciding.deed.<DEED>}. */
public enum Deed {
    SUBMITTED("submitter-leaves-it-to-others"),
    CHECKED(""),
    ASSESSES("decider-did-not-assess"),
    SCORED("decider-did-not-assess"),
    RECOMMENDED("decider-did-not-recommend"),
    BARRED("conflict-bars-from-handling"),
    DECIDED("");

    private static final String CHECKER_DOES_NOT_DISMISS = "dismissal-by-another-than-checked";

    private final String rule;

    Deed(String rule) {
        this.rule = rule;
    }

    /** The rule by which it keeps a person from deciding; recording a check does so only where it is what a dismissal rests on. */
    Optional<String> keepsFromDeciding(boolean dismissing) {
        return this == CHECKED && dismissing
                ? Optional.of(CHECKER_DOES_NOT_DISMISS)
                : Optional.of(rule).filter(name -> !name.isEmpty());
    }
}
