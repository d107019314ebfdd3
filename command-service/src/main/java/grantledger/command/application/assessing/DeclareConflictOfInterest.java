package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.CONFLICT_DECLARED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_OF_ONES_OWN;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.PersonId;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Bars a person from the application and its grant, by their own word or another's, and sets aside what they scored and
 * recommended. It may come after the decision too: the person is then kept from reconsidering it.
 */
@AllowedTo({Role.OFFICER, Role.ASSESSOR, Role.DECISION_MAKER, Role.CONTROLLER, Role.ADMIN})
public record DeclareConflictOfInterest(
        @NotNull UUID applicationId,
        @NotNull @PersonId String personId,
        @NotNull @Text String reason) implements ApplicationCommand {

    /** Everybody may say it of themselves, whatever else bars them. */
    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requirePerson(Application application, Circumstances with) {
        Acting acting = with.acting();
        boolean own = personId.equals(acting.person());
        CONFLICT_OF_ONES_OWN.requireOf("personId", own || !acting.asAssessorOnly(), "%s is somebody else.", personId);
        OWN_MATTER_IS_HANDLED_BY_OTHERS.require(
                own || !application.isOfOrganisationOf(acting), "%s speaks for the applicant.", acting.person());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        Conflicts.requireNotEnded(application);
        application.involvement().requireKnownAs("personId", personId);
        CONFLICT_DECLARED_ONCE.requireOf(
                "personId", !application.involvement().bars(personId), "%s is barred already.", personId);
        return SetAside.afterBar(
                Decision.of(new ConflictOfInterestDeclared(applicationId, personId, reason)), personId, application);
    }
}
