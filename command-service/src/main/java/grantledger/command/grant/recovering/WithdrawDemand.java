package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.WITHDRAWAL_WITHIN_DEMAND;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.Amount;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.DemandWithdrawn;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes back what was demanded wrongly, also after it was repaid. */
@AllowedTo(Role.DECISION_MAKER)
public record WithdrawDemand(
        @NotNull UUID grantId,
        @NotNull @Amount Long amountSek,
        @NotNull @Text String reasons) implements UndoingOfDemand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long withdrawableSek = grant.money().claims().withdrawableSek();
        WITHDRAWAL_WITHIN_DEMAND.requireOf(
                "amountSek",
                amountSek <= withdrawableSek,
                "%d SEK are demanded and neither waived nor withdrawn.",
                withdrawableSek);
        return MoneyFollows.after(grant, Decision.of(new DemandWithdrawn(grantId, amountSek, reasons)));
    }
}
