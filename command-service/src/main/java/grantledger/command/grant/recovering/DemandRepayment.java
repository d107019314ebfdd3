package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.DEMAND_WITHIN_PAID;

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
import grantledger.command.values.Text;
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
        @NotNull @Day LocalDate dueOn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Text String reasons)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        long demandableSek = grant.money().demandableSek();
        DEMAND_WITHIN_PAID.requireOf(
                "amountSek",
                amountSek <= demandableSek,
                "%d SEK are paid, neither repaid nor waived, and not demanded; %d SEK are more.",
                demandableSek,
                amountSek);
        Days.requireNotPast("dueOn", dueOn, with.acting().today());
        return MoneyFollows.after(
                grant,
                Decision.of(new RepaymentDemanded(
                        grantId,
                        amountSek,
                        ground,
                        dueOn,
                        reasons,
                        with.acting().person())));
    }
}
