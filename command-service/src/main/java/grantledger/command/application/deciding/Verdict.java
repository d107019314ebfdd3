package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;

import grantledger.command.application.standing.Application;
import grantledger.events.DecisionOutcome;

/** An outcome with its amount in whole SEK, which is null for a decline. */
public record Verdict(DecisionOutcome outcome, Long amountSek) {

    /** How the decision reads that stands now. */
    public static Verdict standingIn(Application application) {
        return application
                .granted()
                .map(it -> new Verdict(DecisionOutcome.GRANT, it.amountSek()))
                .orElse(new Verdict(DecisionOutcome.DECLINE, null));
    }

    boolean grants() {
        return outcome == DecisionOutcome.GRANT;
    }

    public void requireSound(Application application) {
        AMOUNT_GOES_WITH_GRANT.requireOf(
                "amountSek",
                grants() == (amountSek != null),
                grants() ? "The amount is missing." : "A decline has no amount.");
        if (grants()) {
            requireWithinRequest(amountSek, application);
        }
    }

    static void requireWithinRequest(long amountSek, Application application) {
        long requested = application.proposal().requestedAmountSek();
        GRANT_WITHIN_REQUEST.requireOf(
                "amountSek", amountSek <= requested, "%d SEK is above the %d asked for.", amountSek, requested);
    }
}
