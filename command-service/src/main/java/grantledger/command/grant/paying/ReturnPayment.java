package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_RETURNED_BEFORE_REPAID;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.money.Payment;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.PaymentReturned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** The bank sent a payment back, whether it had been confirmed or not. */
@AllowedTo(Role.CONTROLLER)
public record ReturnPayment(
        @NotNull UUID grantId,
        @NotNull @Positive Integer instalment,
        @NotNull @Day LocalDate returnedOn,
        @NotNull @Line String reference,
        @NotNull @Text String reasons)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        Payment payment = grant.payment(instalment);
        PAYMENT_IS_RELEASED.requireOf(
                "instalment", payment.released(), "Instalment %d has not been released.", instalment);
        Days.requireNotInFuture("returnedOn", returnedOn, with.acting().today());
        Days.requireNotBeforeGrant("returnedOn", returnedOn, grant.award().grantedOn());
        return MoneyFollows.after(
                grant, reduced(grant, returned(payment, with.acting().person())));
    }

    private Decision<GrantEvent> returned(Payment payment, String person) {
        return Decision.of(new PaymentReturned(
                grantId, instalment, payment.releasedSek(), returnedOn, reference, reasons, person));
    }

    /** No more is demanded than has been paid and neither come back nor been waived. */
    private static Decision<GrantEvent> reduced(Grant grant, Decision<GrantEvent> returned) {
        Money after = MoneyFollows.standing(grant, returned).money();
        PAYMENT_RETURNED_BEFORE_REPAID.requireOf(
                "instalment",
                after.heldSek() >= 0,
                "%d SEK have been repaid or waived, more than would have been paid.",
                after.repaidSek() + after.waivedSek());
        long lessSek = after.outstandingSek() - after.heldSek();
        return lessSek <= 0
                ? returned
                : returned.and(new DemandReduced(grant.grantId(), lessSek, DemandReductionGround.PAYMENT_RETURNED));
    }
}
