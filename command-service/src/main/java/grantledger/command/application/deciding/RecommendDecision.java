package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_FOR_ELIGIBLE;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
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

/** Puts a reasoned decision before the decision-maker; another recommendation replaces it. */
@AllowedTo(Role.OFFICER)
public record RecommendDecision(
        @NotNull UUID applicationId,
        @NotNull DecisionOutcome outcome,
        @Amount Long amountSek,
        @NotNull @Text String reasons)
        implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        String recommender = with.acting().person();
        application.requireUndecided();
        RECOMMENDATION_FOR_ELIGIBLE.require(
                application.status() instanceof Status.Eligible || application.status() instanceof Status.Recommended,
                "The application is %s.",
                application.status().inWords());
        BARRED_PERSON_DOES_NOT_RECOMMEND.require(
                !application.involvement().bars(recommender), "%s has a conflict of interest.", recommender);
        new Verdict(outcome, amountSek).requireSound(application);
        return Decision.of(new DecisionRecommended(applicationId, outcome, amountSek, reasons, recommender));
    }
}
