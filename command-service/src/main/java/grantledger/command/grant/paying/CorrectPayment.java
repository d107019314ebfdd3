package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.CORRECTION_CHANGES_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_CONFIRMED;
import static java.util.Objects.requireNonNullElse;

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
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentCorrected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** Corrects the day or the reference of a confirmed payment. */
@AllowedTo(Role.CONTROLLER)
public record CorrectPayment(
        @NotNull UUID grantId,
        @NotNull @Positive Integer instalment,
        @Day LocalDate paidOn,
        @Line String reference,
        @NotNull @Text String reasons)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        Payment payment = grant.payment(instalment);
        PAYMENT_IS_CONFIRMED.requireOf(
                "instalment", payment.confirmed(), "Instalment %d has not been confirmed.", instalment);
        CORRECTION_CHANGES_SOMETHING.require(paidOn != null || reference != null, "Nothing is to be corrected.");
        if (paidOn != null) {
            Days.requireNotInFuture("paidOn", paidOn, with.acting().today());
            Days.requireNotBeforeGrant("paidOn", paidOn, grant.award().grantedOn());
        }
        PaymentCorrected corrected = new PaymentCorrected(
                grantId,
                instalment,
                requireNonNullElse(paidOn, payment.paidOn()),
                requireNonNullElse(reference, payment.reference()),
                reasons);
        CORRECTION_CHANGES_SOMETHING.require(
                !(corrected.paidOn().equals(payment.paidOn())
                        && corrected.reference().equals(payment.reference())),
                "The payment already reads like that.");
        return Decision.of(corrected);
    }
}
