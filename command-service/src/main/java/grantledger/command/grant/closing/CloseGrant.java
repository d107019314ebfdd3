package grantledger.command.grant.closing;

import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_SETTLED;
import static grantledger.command.grant.standing.GrantRule.REPORTS_APPROVED;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Money;
import grantledger.command.grant.standing.Reports;
import grantledger.command.grant.standing.Stage;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantClosed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Ends the grant: everything is reported, decided and settled. A revoked grant only has to be paid back. */
@AllowedTo({Role.CONTROLLER, Role.OFFICER})
public record CloseGrant(@NotNull UUID grantId) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        if (grant.stage() != Stage.REVOKED) {
            grant.stage().requireUnderWay();
            requireReported(grant.reports());
            CHANGE_DECIDED.require(grant.changes().pending() == null, "A change waits for a decision.");
        }
        requireSettled(grant.money());
        return CallFunds.follow(
                grant, Decision.of(new GrantClosed(grantId, grant.money().settledSek())));
    }

    private static void requireReported(Reports reports) {
        REPORTS_APPROVED.require(reports.approvedFinal().isPresent(), "No final report has been approved.");
        REPORTS_APPROVED.require(reports.everyPlannedApproved(), "A planned report has not been approved.");
    }

    private static void requireSettled(Money money) {
        GRANT_IS_SETTLED.require(!money.plan().underWay(), "A released payment has not been confirmed.");
        long outstandingSek = money.recovery().outstandingSek();
        GRANT_IS_SETTLED.require(outstandingSek == 0, "%d SEK are demanded and outstanding.", outstandingSek);
        GRANT_IS_SETTLED.require(
                money.heldSek() <= money.settledSek(),
                "The recipient holds %d SEK and keeps %d SEK.",
                money.heldSek(),
                money.settledSek());
    }
}
