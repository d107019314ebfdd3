package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.CONFLICT_IS_DECLARED;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_LIFTED_BY_ANOTHER;
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
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The person handles the application and its grant again; what they had scored or recommended stays set aside. */
@AllowedTo({Role.DECISION_MAKER, Role.ADMIN})
public record LiftConflictOfInterest(
        @NotNull UUID applicationId,
        @NotNull @PersonId String personId,
        @NotNull @Text String reason) implements ApplicationCommand {

    /** Not {@code ApplicationHandling}: one's own bar does not stop lifting another's, or nobody might be left to do it. */
    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requirePerson(Application application, Circumstances with) {
        Acting acting = with.acting();
        OWN_MATTER_IS_HANDLED_BY_OTHERS.require(
                !application.isOfOrganisationOf(acting), "%s speaks for the applicant.", acting.person());
        CONFLICT_LIFTED_BY_ANOTHER.requireOf(
                "personId", !personId.equals(acting.person()), "%s is the one who acts.", personId);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        Conflicts.requireNotEnded(application);
        application.involvement().requireKnownAs("personId", personId);
        CONFLICT_IS_DECLARED.requireOf(
                "personId", application.involvement().bars(personId), "%s is not barred.", personId);
        return Decision.of(new ConflictOfInterestLifted(
                applicationId, personId, reason, with.acting().person()));
    }
}
