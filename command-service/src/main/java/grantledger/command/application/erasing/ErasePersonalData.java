package grantledger.command.application.erasing;

import static grantledger.command.application.standing.ApplicationRule.ERASED_BY_ANOTHER;
import static grantledger.command.application.standing.ApplicationRule.ERASURE_FOLLOWS_PROPOSAL;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.ErasureProposal;
import grantledger.command.application.standing.PersonalData;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Erases the contact person, as another has proposed: the keys are destroyed soon after, and nobody brings them back. */
@AllowedTo({Role.DECISION_MAKER, Role.ADMIN})
public record ErasePersonalData(@NotNull UUID applicationId) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        String person = with.acting().person();
        ApplicationHandling.requireDidNotSubmit(application, person);
        ErasureProposal proposal = application.personalData().proposal();
        ERASED_BY_ANOTHER.require(proposal == null || !proposal.by().equals(person), "%s proposed it.", person);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        PersonalData data = application.personalData();
        ERASURE_FOLLOWS_PROPOSAL.require(data.proposal() != null, "No erasure is proposed.");
        return Decision.of(new PersonalDataErased(
                applicationId,
                data.proposal().disposalDecision(),
                data.readable().stream().sorted().toList(),
                data.proposal().by(),
                with.acting().person()));
    }
}
