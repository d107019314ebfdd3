package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.WAIVER_WITHIN_DEMAND;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Money;
import grantledger.command.values.Amount;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.RepaymentWaived;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives up a claim, in whole or in part, for special reasons: the recipient keeps the money. */
@AllowedTo(Role.DECISION_MAKER)
public record WaiveRepayment(
        @NotNull UUID grantId,
        @NotNull @Amount Long amountSek,
        @NotNull @Text String reasons) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long outstandingSek = grant.money().recovery().outstandingSek();
        WAIVER_WITHIN_DEMAND.requireOf(
                "amountSek", amountSek <= outstandingSek, "%d SEK are outstanding.", outstandingSek);
        Decision<GrantEvent> waived = Decision.of(new RepaymentWaived(grantId, amountSek, reasons));
        return CallFunds.follow(grant, grant.money().resettled(grantId, after(grant), waived));
    }

    /** Once everything is waived, the settlement is as if nothing had been demanded, and may be paid out again. */
    private Money after(Grant grant) {
        Money waived = grant.money().waiving(amountSek);
        return waived.recovery().claimedSek() > 0 ? waived : waived.settledAtLeast(grant.acceptedSek(waived));
    }
}
