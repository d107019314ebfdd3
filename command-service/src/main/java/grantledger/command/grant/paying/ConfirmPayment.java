package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.PAYMENT_CONFIRMED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_CONFIRMED_ONCE;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.Payment;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentConfirmed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** The bank has paid the released instalment. */
@AllowedTo(Role.CONTROLLER)
public record ConfirmPayment(
        @NotNull UUID grantId,
        @NotNull @Positive Integer instalment,
        @NotNull @Day LocalDate paidOn,
        @NotNull @Line String reference)
        implements GrantHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        Payment payment = grant.payment(instalment);
        PAYMENT_IS_RELEASED.requireOf(
                "instalment", payment.released(), "Instalment %d has not been released.", instalment);
        PAYMENT_CONFIRMED_ONCE.requireOf(
                "instalment", !payment.confirmed(), "Instalment %d has been confirmed.", instalment);
        Days.requireNotInFuture("paidOn", paidOn, with.acting().today());
        Days.requireNotBeforeGrant("paidOn", paidOn, grant.award().grantedOn());
        return Decision.of(new PaymentConfirmed(grantId, instalment, payment.releasedSek(), paidOn, reference));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        PAYMENT_CONFIRMED_BY_ANOTHER.require(
                !person.equals(grant.payment(instalment).releasedBy()), "%s released the payment.", person);
    }
}
