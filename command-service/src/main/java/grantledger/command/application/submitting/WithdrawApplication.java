package grantledger.command.application.submitting;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes the application back, as long as nothing has been decided. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record WithdrawApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireUndecided();
        return Decision.of(new ApplicationWithdrawn(applicationId, reasons));
    }
}
