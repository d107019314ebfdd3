package grantledger.query.audit.context;

import grantledger.events.DecisionOutcome;

/** Outcomes in plain words. */
final class Words {

    private Words() {}

    static String of(DecisionOutcome outcome, Long amountSek) {
        return switch (outcome) {
            case GRANT -> amountSek == null ? "grant money" : "grant %d SEK".formatted(amountSek);
            case DECLINE -> "decline";
        };
    }
}
