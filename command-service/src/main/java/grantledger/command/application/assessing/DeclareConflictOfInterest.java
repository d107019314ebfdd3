package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_DECLARED_ONCE;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Bars a person from the application, by their own word or another's. It may come after the decision too: the person is
 * then kept from reconsidering it.
 */
@AllowedTo({Role.OFFICER, Role.ASSESSOR, Role.DECISION_MAKER, Role.CONTROLLER, Role.ADMIN})
public record DeclareConflictOfInterest(
        @NotNull UUID applicationId,
        @NotNull @Line String personId,
        @NotNull @Text String reason) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPLICATION_UNDECIDED.require(
                !(application.status() instanceof Status.Withdrawn), "The application is withdrawn.");
        CONFLICT_DECLARED_ONCE.requireOf(
                "personId", !application.involvement().bars(personId), "%s is barred already.", personId);
        return Decision.of(new ConflictOfInterestDeclared(applicationId, personId, reason));
    }
}
