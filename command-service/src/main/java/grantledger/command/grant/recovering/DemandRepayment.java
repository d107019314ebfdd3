package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.DEMAND_WITHIN_PAID;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.RepaymentGround;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Claims paid money back. */
@AllowedTo({Role.CONTROLLER, Role.DECISION_MAKER})
public record DemandRepayment(
        @NotNull UUID grantId,
        @NotNull @Amount Long amountSek,
        @NotNull RepaymentGround ground,
        @NotNull @Day LocalDate dueOn)
        implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long demandableSek = grant.money().demandableSek();
        DEMAND_WITHIN_PAID.requireOf(
                "amountSek",
                amountSek <= demandableSek,
                "%d SEK are paid, not repaid and not demanded; %d SEK are more.",
                demandableSek,
                amountSek);
        Days.requireNotPast("dueOn", dueOn, with.acting().today());
        Decision<GrantEvent> demanded = Decision.of(new RepaymentDemanded(grantId, amountSek, ground, dueOn));
        return CallFunds.follow(
                grant, grant.money().resettled(grantId, grant.money().demanding(amountSek), demanded));
    }
}
