package grantledger.command.application.appealing;

import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_IS_PENDING;
import static grantledger.command.application.standing.ApplicationRule.OUTCOME_RECORDED_BY_ANOTHER;

import grantledger.access.roles.Role;
import grantledger.command.application.deciding.ChangedVerdict;
import grantledger.command.application.deciding.Verdict;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.OrderOfMeaning;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.changing.AwaitNewDecision;
import grantledger.command.values.Amount;
import grantledger.command.values.Line;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What became of an appeal. A court's grant or decline stands in the decision's place and is carried out as it is, whatever
 * the ceiling says or was paid out; a court that annuls sends the application back to be decided anew. Whoever records it
 * counts as one who decided, since nobody else sees the judgment here.
 */
@AllowedTo(Role.DECISION_MAKER)
public record RecordAppealOutcome(
        @NotNull UUID applicationId,
        @NotNull AppealOutcome outcome,
        @Amount Long amountSek,
        @Line String court,
        @Line String caseNumber)
        implements ApplicationHandling {

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        String person = with.acting().person();
        OUTCOME_RECORDED_BY_ANOTHER.require(
                !application.appeals().pending()
                        || !person.equals(application.appeals().filedBy()),
                "%s filed the appeal.",
                person);
        ApplicationHandling.requireMayDecide(application, person);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPEAL_IS_PENDING.require(application.appeals().pending(), "No appeal waits for its outcome.");
        OrderOfMeaning.requireAfterAppeal(application, with.acting());
        Judge.require(this, application, with);
        return switch (outcome) {
            case GRANT -> judged(grantOf(application, with), application, with);
            case DECLINE -> judged(Verdict.decline(amountSek), application, with);
            case REMITTED -> remitted(application, with);
            case UPHELD, WITHDRAWN, TOO_LATE, INADMISSIBLE -> Decision.of(withoutAmount(false, with));
        };
    }

    /** A grant that a court gives again keeps its amount without anybody repeating it. */
    private Verdict grantOf(Application application, Circumstances with) {
        Verdict inForce = Verdict.inForce(application, with);
        return amountSek == null && inForce.grants() && inForce.amountSek() > 0 ? inForce : Verdict.grant(amountSek);
    }

    private Decision<ApplicationEvent> judged(Verdict verdict, Application application, Circumstances with) {
        verdict.requireSound(application);
        ChangedVerdict changed = ChangedVerdict.byCourt(application, verdict, court, caseNumber);
        return changed.after(recorded(verdict.amountSek(), changed.grantId(with), false, with), with);
    }

    private Decision<ApplicationEvent> remitted(Application application, Circumstances with) {
        Decision<ApplicationEvent> remitted = Decision.of(withoutAmount(application.passedCheck(), with));
        return application
                .granted()
                .map(it -> remitted.then(new AwaitNewDecision(it.grantId(), court + ", " + caseNumber)))
                .orElse(remitted);
    }

    private AppealOutcomeRecorded withoutAmount(boolean eligible, Circumstances with) {
        AMOUNT_GOES_WITH_GRANT.requireOf("amountSek", amountSek == null, "%s has no amount.", outcome);
        return recorded(null, null, eligible, with);
    }

    private AppealOutcomeRecorded recorded(Long judgedSek, UUID grantId, boolean eligible, Circumstances with) {
        return new AppealOutcomeRecorded(
                applicationId,
                outcome,
                judgedSek,
                grantId,
                eligible,
                court,
                caseNumber,
                with.acting().person());
    }
}
