package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_RELEASED_ONCE;
import static grantledger.command.grant.standing.GrantRule.PAYMENTS_NOT_HELD;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_WITHIN_ENTITLEMENT;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAIVED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.RETURN_RELEASED_BY_ANOTHER;

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
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentReleased;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Releases an instalment to the bank, on its planned day or earlier. */
@AllowedTo(Role.CONTROLLER)
public record ReleasePayment(
        @NotNull UUID grantId, @NotNull @Positive Integer instalment) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        Days.requireNotBeforeGrant(
                "Occurred-At", with.acting().today(), grant.award().grantedOn());
        PAYMENTS_NOT_HELD.require(!grant.held(), "Payments are on hold.");
        Payment payment = grant.payment(instalment);
        INSTALMENT_RELEASED_ONCE.requireOf(
                "instalment", !payment.released(), "Instalment %d has been released.", instalment);
        requireReport(grant, payment);
        return MoneyFollows.after(
                grant,
                Decision.of(new PaymentReleased(
                        grantId,
                        instalment,
                        payableSek(grant.money(), payment),
                        with.acting().person())));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        GrantHandling.requireDidNotSubmit(grant, with);
        PAYMENT_BY_SECOND_PERSON.require(
                !grant.hands().deciders().contains(person)
                        && !with.matter(grant.award().applicationId())
                                .map(application -> application.isDecidedBy(person))
                                .orElse(false),
                "%s decided on the grant.",
                person);
        Payment payment = grant.payment(instalment);
        RETURN_RELEASED_BY_ANOTHER.require(
                !person.equals(payment.returnRecorder()), "%s recorded that the bank sent it back.", person);
        REPORT_WAIVED_BY_ANOTHER.require(
                payment.planned().report() == null
                        || !person.equals(grant.reports()
                                .plan()
                                .report(payment.planned().report())
                                .waivedBy()),
                "%s waived the report that the instalment waited for.",
                person);
    }

    private static void requireReport(Grant grant, Payment payment) {
        Integer report = payment.planned().report();
        INSTALMENT_AFTER_APPROVED_REPORT.requireOf(
                "instalment",
                !payment.planned().afterReport()
                        || (report != null && grant.reports().isDone(report)),
                "Report %s has not been approved.",
                report);
    }

    private static long payableSek(Money money, Payment payment) {
        long plannedSek = payment.planned().amountSek();
        long payableSek = Math.min(plannedSek, money.mayReleaseSek());
        PAYMENT_WITHIN_ENTITLEMENT.requireOf(
                "instalment",
                payableSek > 0,
                plannedSek == 0 ? "The instalment was lowered to nothing." : "Nothing more may be released.");
        return payableSek;
    }
}
