package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.CORRECTION_CHANGES_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_CORRECTED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_IS_RECORDED;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_PAID;
import static java.util.Objects.requireNonNullElse;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.Repayment;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.AmountOrZero;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.RepaymentCorrected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Corrects a repayment that was recorded wrongly; what is not given stays. */
@AllowedTo(Role.CONTROLLER)
public record CorrectRepayment(
        @NotNull UUID grantId,
        @NotNull @Positive Integer repayment,
        @AmountOrZero Long amountSek,
        @Day LocalDate receivedOn,
        @Line String reference,
        @NotNull @Text String reasons)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        Repayment before = recorded(grant);
        RepaymentCorrected corrected = corrected(before);
        CORRECTION_CHANGES_SOMETHING.require(!before.readsLike(corrected), "The repayment already reads like that.");
        Days.requireNotInFuture(
                "receivedOn", corrected.receivedOn(), with.acting().today());
        Days.requireNotBeforeGrant(
                "receivedOn", corrected.receivedOn(), grant.award().grantedOn());
        long mostSek = before.amountSek() + grant.money().heldSek();
        REPAYMENT_WITHIN_PAID.requireOf(
                "amountSek", corrected.amountSek() <= mostSek, "At most %d SEK can have come back.", mostSek);
        return MoneyFollows.after(grant, Decision.of(corrected));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        REPAYMENT_CORRECTED_BY_ANOTHER.require(
                !person.equals(recorded(grant).recordedBy()), "%s recorded the repayment.", person);
    }

    private Repayment recorded(Grant grant) {
        List<Repayment> recorded = grant.money().repayments();
        REPAYMENT_IS_RECORDED.requireOf(
                "repayment", repayment <= recorded.size(), "%d repayments have been recorded.", recorded.size());
        return recorded.get(repayment - 1);
    }

    private RepaymentCorrected corrected(Repayment before) {
        return new RepaymentCorrected(
                grantId,
                repayment,
                requireNonNullElse(amountSek, before.amountSek()),
                requireNonNullElse(receivedOn, before.receivedOn()),
                requireNonNullElse(reference, before.reference()),
                reasons);
    }
}
