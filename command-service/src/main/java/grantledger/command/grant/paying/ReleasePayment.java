package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_RELEASED_ONCE;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_WITHIN_SETTLED_AMOUNT;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Money;
import grantledger.command.grant.standing.Payment;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentReleased;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Releases an instalment to the bank, on its planned day or earlier. */
@AllowedTo(Role.CONTROLLER)
public record ReleasePayment(
        @NotNull UUID grantId, @NotNull @Positive Integer instalment) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        Payment payment = grant.money().plan().require(instalment);
        INSTALMENT_RELEASED_ONCE.requireOf(
                "instalment", !payment.released(), "Instalment %d has been released.", instalment);
        String person = with.acting().person();
        PAYMENT_BY_SECOND_PERSON.require(!grant.deciders().contains(person), "%s decided on the grant.", person);
        requireReport(grant, payment);
        return Decision.of(new PaymentReleased(grantId, instalment, payableSek(grant.money(), payment), person));
    }

    private static void requireReport(Grant grant, Payment payment) {
        INSTALMENT_AFTER_APPROVED_REPORT.requireOf(
                "instalment",
                !payment.planned().afterReport() || grant.reports().progressApproved(),
                "No progress report has been approved.");
    }

    private static long payableSek(Money money, Payment payment) {
        long planned = payment.planned().amountSek();
        long payable = money.payableSek(planned);
        PAYMENT_WITHIN_SETTLED_AMOUNT.requireOf(
                "instalment",
                payable > 0,
                planned == 0 ? "The instalment was lowered to nothing." : "The settled amount, %d SEK, is paid.",
                money.settledSek());
        return payable;
    }
}
