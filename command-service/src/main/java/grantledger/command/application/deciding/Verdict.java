package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.GRANT_NEEDS_SCORE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;

import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Circumstances;
import grantledger.events.DecisionOutcome;

/** An outcome with its amount in whole SEK, which is null for a decline. */
public record Verdict(DecisionOutcome outcome, Long amountSek) {

    private static final Verdict NOTHING = new Verdict(DecisionOutcome.DECLINE, null);

    public static Verdict grant(Long amountSek) {
        return new Verdict(DecisionOutcome.GRANT, amountSek);
    }

    public static Verdict decline(Long amountSek) {
        return new Verdict(DecisionOutcome.DECLINE, amountSek);
    }

    /** What is in force now: changes on the grant have moved its amount since the decision. */
    public static Verdict inForce(Application application, Circumstances with) {
        return application
                .granted()
                .flatMap(it -> Grants.last(application, with))
                .map(it -> grant(it.money().amountSek()))
                .orElse(NOTHING);
    }

    public boolean grants() {
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

    /** Less money than is in force needs no assessment. */
    void requireScoreForMoreThan(Verdict before, Application application) {
        if (grants() && (!before.grants() || amountSek > before.amountSek())) {
            requireScore(application);
        }
    }

    static void requireScore(Application application) {
        GRANT_NEEDS_SCORE.require(application.assessment().hasScore(), "No assessor's score stands.");
    }
}
