package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_CHANGES_SOMETHING;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
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

/** The agency changes its own decision: a lower or a higher amount, or the other outcome. */
@AllowedTo(Role.DECISION_MAKER)
public record ReconsiderDecision(
        @NotNull UUID applicationId,
        @NotNull DecisionOutcome outcome,
        @Amount Long amountSek,
        @NotNull @Line String ground,
        @NotNull @Text String reasons)
        implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        String decider = with.acting().person();
        DECISION_HAS_BEEN_MADE.require(
                application.status() instanceof Status.Granted || application.status() instanceof Status.Declined,
                "The application is %s.",
                application.status().inWords());
        application.involvement().requireMayDecide(decider);
        Verdict verdict = new Verdict(outcome, amountSek);
        verdict.requireSound(application);
        RECONSIDERATION_CHANGES_SOMETHING.require(
                !verdict.equals(Verdict.standingIn(application)), "The decision already reads like that.");
        ChangedVerdict changed = new ChangedVerdict(application, verdict, ground, decider);
        return changed.after(
                Decision.of(new DecisionReconsidered(
                        applicationId, outcome, amountSek, changed.grantId(), ground, reasons, decider)),
                with);
    }
}
