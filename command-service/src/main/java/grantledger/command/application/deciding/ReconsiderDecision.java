package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_CHANGES_SOMETHING;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.REFUSED_GRANT_IS_REOPENED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.OrderOfMeaning;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Amount;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The agency changes its own decision: a lower or a higher amount, or the other outcome. What was recommended before the
 * decision is used up; the change has a recommendation of its own.
 */
@AllowedTo(Role.DECISION_MAKER)
public record ReconsiderDecision(
        @NotNull UUID applicationId,
        @NotNull DecisionOutcome outcome,
        @Amount Long amountSek,
        @NotNull @Line String ground,
        @NotNull @Text String reasons)
        implements Deciding {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        requireInPlace(application, with);
        Verdict verdict = new Verdict(outcome, amountSek);
        verdict.requireSound(application);
        Verdict inForce = Verdict.inForce(application, with);
        RECONSIDERATION_CHANGES_SOMETHING.require(!verdict.equals(inForce), "That is in force already.");
        verdict.requireScoreForMoreThan(inForce, application);
        String decider = with.acting().person();
        ChangedVerdict changed = ChangedVerdict.byAgency(application, verdict, ground, decider);
        return changed.after(
                new DecisionReconsidered(
                        applicationId, outcome, amountSek, changed.grantId(with), ground, reasons, decider),
                with);
    }

    private static void requireInPlace(Application application, Circumstances with) {
        Status status = application.status();
        DECISION_HAS_BEEN_MADE.require(
                status instanceof Status.Granted || status instanceof Status.Declined,
                "The application is %s.",
                status.inWords());
        OrderOfMeaning.requireAfterDecision(application, with.acting());
        REFUSED_GRANT_IS_REOPENED.require(
                !(status instanceof Status.Granted)
                        || Grants.goingOn(application, with).isPresent(),
                "The recipient refused the grant.");
        RECONSIDERATION_FOLLOWS_RECOMMENDATION.require(
                application.recommendation() != null, "No recommendation was made after the decision.");
    }
}
