package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.ASSESSOR_IS_ASSIGNED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.PersonId;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Sets aside what the person scored. They have formed an opinion, and still do not decide. */
@AllowedTo(Role.OFFICER)
public record UnassignAssessor(
        @NotNull UUID applicationId,
        @NotNull @PersonId String assessorId,
        @NotNull @Text String reasons) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireAssessable();
        application.involvement().requireKnownAs("assessorId", assessorId);
        ASSESSOR_IS_ASSIGNED.requireOf(
                "assessorId",
                application.assessment().assigned().contains(assessorId),
                "%s is no assessor here.",
                assessorId);
        return SetAside.after(
                Decision.of(new AssessorUnassigned(applicationId, assessorId, reasons)), assessorId, application);
    }
}
