package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.ANNULLED_DECISION_MADE_ANEW;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.ApplicantsCommand;
import grantledger.command.application.standing.Application;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes the application back, as long as nothing has been decided; its place in the call is free again. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record WithdrawApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicantsCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPLICATION_UNDECIDED.require(
                application.status().isUndecided(),
                "The application is %s.",
                application.status().inWords());
        ANNULLED_DECISION_MADE_ANEW.require(!application.annulled(), "Its grant %s is on hold.", application.grantId());
        application.requireSubmittedBy(with.acting());
        return Decision.of(new ApplicationWithdrawn(applicationId, reasons));
    }
}
