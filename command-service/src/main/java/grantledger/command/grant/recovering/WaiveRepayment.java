package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.WAIVER_WITHIN_DEMAND;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.MoneyFollows;
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
        @NotNull @Text String reasons) implements UndoingOfDemand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long outstandingSek = grant.money().outstandingSek();
        WAIVER_WITHIN_DEMAND.requireOf(
                "amountSek", amountSek <= outstandingSek, "%d SEK are outstanding.", outstandingSek);
        return MoneyFollows.after(grant, Decision.of(new RepaymentWaived(grantId, amountSek, reasons)));
    }
}
