package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_PAID;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.RepaymentRecorded;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Money came back, on a demand or unasked. Interest comes beside it and settles nothing. */
@AllowedTo(Role.CONTROLLER)
public record RecordRepayment(
        @NotNull UUID grantId,
        @NotNull @Amount Long amountSek,
        @NotNull @Day LocalDate receivedOn,
        @NotNull @Line String reference,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Amount Long interestSek)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long heldSek = grant.money().heldSek();
        REPAYMENT_WITHIN_PAID.requireOf(
                "amountSek", amountSek <= heldSek, "%d SEK are paid and neither repaid nor waived.", heldSek);
        Days.requireNotInFuture("receivedOn", receivedOn, with.acting().today());
        Days.requireNotBeforeGrant("receivedOn", receivedOn, grant.award().grantedOn());
        return MoneyFollows.after(
                grant,
                Decision.of(new RepaymentRecorded(
                        grantId,
                        amountSek,
                        receivedOn,
                        reference,
                        interestSek,
                        with.acting().person())));
    }
}
