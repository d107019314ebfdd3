package grantledger.command.application.erasing;

import static grantledger.command.application.standing.ApplicationRule.ERASURE_FOLLOWS_PROPOSAL;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes a proposal back before anything is erased, or turns another's down. */
@AllowedTo({Role.OFFICER, Role.DECISION_MAKER, Role.ADMIN})
public record WithdrawErasureProposal(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        ERASURE_FOLLOWS_PROPOSAL.require(application.personalData().proposal() != null, "No erasure is proposed.");
        return Decision.of(new ErasureProposalWithdrawn(
                applicationId, reasons, with.acting().person()));
    }
}
