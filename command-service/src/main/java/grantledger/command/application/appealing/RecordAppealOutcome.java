package grantledger.command.application.appealing;

import static grantledger.command.application.standing.ApplicationRule.APPEAL_IS_PENDING;

import grantledger.access.roles.Role;
import grantledger.command.application.deciding.ChangedVerdict;
import grantledger.command.application.deciding.Verdict;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Amount;
import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.DecisionOutcome;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The court's word: it upholds the decision, or stands in its place. Whoever records it decides nothing, so anyone may. */
@AllowedTo({Role.OFFICER, Role.DECISION_MAKER})
public record RecordAppealOutcome(
        @NotNull UUID applicationId,
        @NotNull DecisionOutcome outcome,
        @Amount Long amountSek,
        @NotNull @Line String court,
        @NotNull @Line String caseNumber)
        implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPEAL_IS_PENDING.require(application.appealPending(), "No appeal waits for its outcome.");
        Verdict verdict = verdict(Verdict.standingIn(application));
        verdict.requireSound(application);
        ChangedVerdict changed = new ChangedVerdict(application, verdict, court + ", " + caseNumber, court);
        return changed.after(
                Decision.of(new AppealOutcomeRecorded(
                        applicationId, outcome, verdict.amountSek(), changed.grantId(), court, caseNumber)),
                with);
    }

    /** A grant that is upheld keeps its amount without anybody repeating it. */
    private Verdict verdict(Verdict standing) {
        return amountSek == null && outcome == standing.outcome() ? standing : new Verdict(outcome, amountSek);
    }
}
