package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_FOR_ELIGIBLE;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.OrderOfMeaning;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Amount;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.DecisionOutcome;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Puts a reasoned decision before the decision-maker; another recommendation replaces it. After a decision it is put
 * before whoever is to reconsider it, and the decision stands meanwhile.
 */
@AllowedTo(Role.OFFICER)
public record RecommendDecision(
        @NotNull UUID applicationId,
        @NotNull DecisionOutcome outcome,
        @Amount Long amountSek,
        @NotNull @Text String reasons)
        implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        ApplicationHandling.requireDidNotSubmit(application, with.acting().person());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        requireInPlace(application.status());
        OrderOfMeaning.requireAfterDecision(application, with.acting());
        new Verdict(outcome, amountSek).requireSound(application);
        return Decision.of(new DecisionRecommended(
                applicationId, outcome, amountSek, reasons, with.acting().person()));
    }

    private static void requireInPlace(Status status) {
        RECOMMENDATION_FOR_ELIGIBLE.require(
                status instanceof Status.Eligible
                        || status instanceof Status.Recommended
                        || status instanceof Status.Granted
                        || status instanceof Status.Declined,
                "The application is %s.",
                status.inWords());
    }
}
