package grantledger.command.grant.money;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentRecorded;
import java.util.ArrayList;
import java.util.List;

/**
 * A grant's money. Every krona is one of the words of docs/money.md, whose letters stand in brackets.
 *
 * @param amountSek       what the decision in force grants; 0 once refused or revoked (A)
 * @param acceptedCostSek what the approved final report accepts; null before (C)
 * @param plan            what was released and paid of which instalment (L, P)
 * @param claims          what was demanded (F, O, W)
 * @param repayments      what came back, in the order it was recorded (R)
 */
public record Money(
        long amountSek, Long acceptedCostSek, InstalmentPlan plan, Claims claims, List<Repayment> repayments) {

    public static Money of(long amountSek, InstalmentPlan plan) {
        return new Money(amountSek, null, plan, Claims.NONE, List.of());
    }

    /** What the recipient has a right to (E). */
    public long entitledSek() {
        return earnedSek() - claims.forfeitedSek();
    }

    /** The amount, at most the accepted cost once there is one. */
    private long earnedSek() {
        return acceptedCostSek == null ? amountSek : Math.min(amountSek, acceptedCostSek);
    }

    /** Ordered to be paid and neither cancelled nor returned by the bank (L). */
    public long releasedSek() {
        return plan.releasedSek();
    }

    /** Confirmed by the bank and not returned (P). */
    public long paidSek() {
        return plan.paidSek();
    }

    /** Came back, with or without a demand (R). */
    public long repaidSek() {
        return repayments.stream().mapToLong(Repayment::amountSek).sum();
    }

    /** Need not come back (W). */
    public long waivedSek() {
        return claims.waivedSek();
    }

    /** Demanded and to come yet (O). */
    public long outstandingSek() {
        return claims.outstandingSek();
    }

    /** Paid, and neither repaid nor waived: what may come back (P − R − W). */
    public long heldSek() {
        return paidSek() - repaidSek() - waivedSek();
    }

    /** Paid, not repaid, not waived, and beyond what the recipient has a right to (X). */
    public long tooMuchOutSek() {
        return Math.max(0, heldSek() - entitledSek());
    }

    /** What a new demand may be about. */
    public long demandableSek() {
        return heldSek() - outstandingSek();
    }

    /** What may still be released. */
    public long mayReleaseSek() {
        return Math.max(0, Math.min(amountSek, entitledSek() + waivedSek()) - outSek());
    }

    /** Released and not come back (L − R). */
    public long outSek() {
        return releasedSek() - repaidSek();
    }

    /** What may still leave the agency, with what has left it: what stands under the call's ceiling. */
    public long bindingSek() {
        long most = acceptedCostSek == null ? amountSek : Math.min(amountSek, entitledSek() + waivedSek());
        return Math.max(outSek(), most);
    }

    public Money with(InstalmentPlan changed) {
        return new Money(amountSek, acceptedCostSek, changed, claims, repayments);
    }

    private Money with(Claims changed) {
        return new Money(amountSek, acceptedCostSek, plan, changed, repayments);
    }

    /** Of less money less is forfeited. */
    public Money amounting(long changedSek, List<Instalment> instalments) {
        Money changed = new Money(changedSek, acceptedCostSek, plan.replanned(instalments), claims, repayments);
        return changed.with(claims.forgiving(Math.max(0, earnedSek() - changed.earnedSek())));
    }

    /** Refused or revoked. */
    public Money ending() {
        return amounting(0, plan.instalments());
    }

    /** The final report is approved: the last word on what was earned. */
    public Money accepting(long costSek) {
        return new Money(amountSek, costSek, plan, claims.forgivingAll(), repayments);
    }

    /** The approval of the final report is undone. */
    public Money acceptingNothingYet() {
        return new Money(amountSek, null, plan, claims, repayments);
    }

    public Money demanding(long sek) {
        long tooMuchOutSek = Math.min(sek, Math.max(0, tooMuchOutSek() - outstandingSek()));
        return with(claims.demanding(tooMuchOutSek, sek - tooMuchOutSek));
    }

    public Money withdrawing(long sek) {
        return with(claims.withdrawing(sek));
    }

    public Money reducing(long sek) {
        return with(claims.reducing(sek));
    }

    public Money waiving(long sek) {
        return with(claims.waiving(sek));
    }

    public Money returning(PaymentReturned it) {
        return with(plan.returning(it.instalment(), it.recordedBy()));
    }

    public Money repaying(RepaymentRecorded it) {
        long settledSek = Math.min(it.amountSek(), outstandingSek());
        List<Repayment> more = new ArrayList<>(repayments);
        more.add(Repayment.of(it, settledSek));
        return new Money(amountSek, acceptedCostSek, plan, claims.repaying(settledSek), List.copyOf(more));
    }

    /** As if it had been recorded rightly: more of it meets what is outstanding, less of it first takes what came unasked. */
    public Money correcting(RepaymentCorrected it) {
        Repayment before = repayments.get(it.repayment() - 1);
        long moreSek = it.amountSek() - before.amountSek();
        long settledMoreSek =
                moreSek > 0 ? Math.min(moreSek, outstandingSek()) : -Math.max(0, -moreSek - before.unaskedSek());
        List<Repayment> corrected = new ArrayList<>(repayments);
        corrected.set(it.repayment() - 1, before.corrected(it, before.settledSek() + settledMoreSek));
        Claims settled = settledMoreSek > 0 ? claims.repaying(settledMoreSek) : claims.unpaying(-settledMoreSek);
        return new Money(amountSek, acceptedCostSek, plan, settled, List.copyOf(corrected));
    }
}
