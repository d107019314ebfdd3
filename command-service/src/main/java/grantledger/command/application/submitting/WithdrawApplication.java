package grantledger.command.application.submitting;

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

/**
 * Takes the application back, as long as nothing has been decided; its place in the call is free again. A grant that
 * waited for a new decision falls with it.
 */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record WithdrawApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicantsCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPLICATION_UNDECIDED.require(
                application.status().isUndecided(),
                "The application is %s.",
                application.status().inWords());
        application.requireSubmittedBy(with.acting());
        return application.ending(Decision.of(new ApplicationWithdrawn(applicationId, reasons)), reasons);
    }
}
