package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_DEMAND;

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
import grantledger.command.values.Line;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.RepaymentRecorded;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Demanded money came back. */
@AllowedTo(Role.CONTROLLER)
public record RecordRepayment(
        @NotNull UUID grantId,
        @NotNull @Amount Long amountSek,
        @NotNull @Day LocalDate receivedOn,
        @NotNull @Line String reference)
        implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long outstandingSek = grant.money().recovery().outstandingSek();
        REPAYMENT_WITHIN_DEMAND.requireOf(
                "amountSek", amountSek <= outstandingSek, "%d SEK are outstanding.", outstandingSek);
        Days.requireNotInFuture("receivedOn", receivedOn, with.acting().today());
        return CallFunds.follow(grant, Decision.of(new RepaymentRecorded(grantId, amountSek, receivedOn, reference)));
    }
}
