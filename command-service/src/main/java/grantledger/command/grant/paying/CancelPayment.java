package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.PAYMENT_CANCELLED_BEFORE_PAID;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.Payment;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentCancelled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Stops a released instalment before the bank has paid it. */
@AllowedTo(Role.CONTROLLER)
public record CancelPayment(
        @NotNull UUID grantId,
        @NotNull @Positive Integer instalment,
        @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        Payment payment = grant.payment(instalment);
        PAYMENT_IS_RELEASED.requireOf(
                "instalment", payment.released(), "Instalment %d has not been released.", instalment);
        PAYMENT_CANCELLED_BEFORE_PAID.requireOf(
                "instalment", !payment.confirmed(), "Instalment %d has been paid.", instalment);
        return MoneyFollows.after(
                grant, Decision.of(new PaymentCancelled(grantId, instalment, payment.releasedSek(), reasons)));
    }
}
