package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_FOLLOWS_FAILED_CHECK;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Decides that an application which does not meet the formal requirements is not tried. */
@AllowedTo(Role.DECISION_MAKER)
public record DismissApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        String decider = with.acting().person();
        application.requireUndecided();
        DISMISSAL_FOLLOWS_FAILED_CHECK.require(
                application.status() instanceof Status.Ineligible,
                "The application is %s.",
                application.status().inWords());
        application.involvement().requireMayDecide(decider);
        return application.marking(Decision.of(new ApplicationDismissed(applicationId, reasons, decider)), with);
    }
}
