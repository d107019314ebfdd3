package grantledger.command.application.erasing;

import static grantledger.command.application.standing.ApplicationRule.ONE_ERASURE_PROPOSAL_AT_A_TIME;
import static grantledger.command.application.standing.ApplicationRule.SEALED_CONTACT_IS_ERASED;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Proposes to erase the contact person, on a decision to dispose of the data. */
@AllowedTo({Role.OFFICER, Role.ADMIN})
public record ProposeErasure(
        @NotNull UUID applicationId,
        @NotNull @Line String disposalDecision,
        @NotNull @Text String reasons) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        ONE_ERASURE_PROPOSAL_AT_A_TIME.require(
                application.personalData().proposal() == null, "An erasure has been proposed and waits.");
        SEALED_CONTACT_IS_ERASED.require(
                !application.personalData().readable().isEmpty(), "No sealed contact is left.");
        return Decision.of(new PersonalDataErasureProposed(
                applicationId, disposalDecision, reasons, with.acting().person()));
    }
}
