package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.ASSESSOR_ASSIGNED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_IS_NOT_ASSIGNED;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTER_IS_NOT_ASSIGNED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.Involvement;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.PersonId;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Lets a person score the application; from then on that person does not decide on it. */
@AllowedTo(Role.OFFICER)
public record AssignAssessor(
        @NotNull UUID applicationId, @NotNull @PersonId String assessorId) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireAssessable();
        Involvement involvement = application.involvement();
        involvement.requireKnownAs("assessorId", assessorId);
        ASSESSOR_ASSIGNED_ONCE.requireOf(
                "assessorId",
                !application.assessment().assigned().contains(assessorId),
                "%s is an assessor here.",
                assessorId);
        BARRED_PERSON_IS_NOT_ASSIGNED.requireOf(
                "assessorId", !involvement.bars(assessorId), "%s has a conflict of interest.", assessorId);
        SUBMITTER_IS_NOT_ASSIGNED.requireOf(
                "assessorId",
                !involvement.submitters().contains(assessorId),
                "%s submitted the application.",
                assessorId);
        return Decision.of(new AssessorAssigned(applicationId, assessorId));
    }
}
