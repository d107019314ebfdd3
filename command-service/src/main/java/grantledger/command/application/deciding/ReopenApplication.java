package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_UNDONE_BY_ANOTHER;
import static grantledger.command.application.standing.ApplicationRule.REOPENED_WHAT_ENDED;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.OrderOfMeaning;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Undoes a dismissal, a withdrawal, a lateness or a grant that the recipient refused. The application is prepared and
 * decided anew, from where its formal check has left it.
 */
@AllowedTo(Role.DECISION_MAKER)
public record ReopenApplication(
        @NotNull UUID applicationId,
        @NotNull @Line String ground,
        @NotNull @Text String reasons) implements ApplicationHandling {

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        String person = with.acting().person();
        ApplicationHandling.requireDidNotSubmit(application, person);
        DISMISSAL_UNDONE_BY_ANOTHER.require(
                !(application.status() instanceof Status.Dismissed) || !application.isDecidedBy(person),
                "%s decided.",
                person);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        REOPENED_WHAT_ENDED.require(
                hasEnded(application, with),
                "The application is %s.",
                application.status().inWords());
        OrderOfMeaning.requireAfterDecision(application, with.acting());
        CALL_NOT_CANCELLED.require(!application.call(with).cancelled(), "The call is cancelled.");
        return Decision.of(new ApplicationReopened(
                applicationId,
                application.passedCheck(),
                ground,
                reasons,
                with.acting().person()));
    }

    private static boolean hasEnded(Application application, Circumstances with) {
        return switch (application.status()) {
            case Status.Dismissed it -> true;
            case Status.Withdrawn it -> true;
            case Status.Late it -> true;
            case Status.Granted it ->
                with.look(Grant.KIND, it.grantId()).filter(Grants::isRefused).isPresent();
            case Status.Declined it -> false;
            case Status.Submitted it -> false;
            case Status.CompletionAwaited it -> false;
            case Status.Eligible it -> false;
            case Status.Ineligible it -> false;
            case Status.Recommended it -> false;
            case Status.Discontinued it -> false;
        };
    }
}
