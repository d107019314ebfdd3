package grantledger.query.grant.money;

import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.ReportApproved;
import java.util.UUID;

/**
 * What the facts of a grant say of its money, whose letters stand in brackets.
 *
 * @param amountSek what the decision in force grants, and 0 once refused or revoked (A)
 * @param accepted what the approved final report accepts, else null (C)
 * @param payments what went out (L, P)
 * @param claims what was demanded (F, W, O)
 * @param repayments what came back (R)
 */
public record Money(
        long amountSek, Accepted accepted, Payments payments, Claims claims, Repayments repayments, boolean closed) {

    record Accepted(UUID reportId, long costSek) {}

    static Money granted(long amountSek) {
        return new Money(amountSek, null, Payments.NONE, Claims.NONE, Repayments.NONE, false);
    }

    /** F falls with the money that can be forfeited. */
    Money amounting(long sek) {
        Money now = new Money(sek, accepted, payments, claims, repayments, closed);
        return now.with(claims.restored(Math.max(0, earnedSek() - now.earnedSek())));
    }

    /** The last word on what was earned: no demand before it takes anything from that. */
    Money accepting(ReportApproved e) {
        Accepted now = new Accepted(e.reportId(), e.acceptedCostSek());
        return new Money(amountSek, now, payments, claims.restored(claims.forfeitedSek()), repayments, closed);
    }

    /** A report is open again; if it is the final one, nothing is accepted any more. */
    Money reopening(UUID reportId) {
        return accepted != null && accepted.reportId().equals(reportId)
                ? new Money(amountSek, null, payments, claims, repayments, closed)
                : this;
    }

    Money with(Payments now) {
        return new Money(amountSek, accepted, now, claims, repayments, closed);
    }

    Money with(Claims now) {
        return new Money(amountSek, accepted, payments, now, repayments, closed);
    }

    Money closed(boolean now) {
        return new Money(amountSek, accepted, payments, claims, repayments, now);
    }

    /** It covers what is too much out and not demanded yet; only what is beyond that is forfeited. */
    Money demanding(long sek) {
        Figures now = figures();
        return with(claims.demanded(sek, Math.min(sek, Math.max(0, now.tooMuchOutSek() - now.outstandingSek()))));
    }

    /** It settles what is outstanding; the rest came unasked. */
    Money repaying(long sek) {
        long settledSek = Math.min(sek, claims.outstandingSek());
        return repaying(repayments.with(new Repayments.One(sek, settledSek)), claims.repaid(settledSek));
    }

    /** More settles what is outstanding; less takes away what came unasked, and then what was settled. */
    Money correcting(RepaymentCorrected e) {
        Repayments.One before = repayments.number(e.repayment());
        long moreSek = e.amountSek() - before.amountSek();
        long settledMoreSek = Math.min(moreSek, claims.outstandingSek());
        long settledLessSek = Math.max(0, -moreSek - before.unaskedSek());
        long settledSek = before.settledSek() + (moreSek > 0 ? settledMoreSek : -settledLessSek);
        Repayments.One after = new Repayments.One(e.amountSek(), settledSek);
        return repaying(
                repayments.with(e.repayment(), after),
                moreSek > 0 ? claims.repaid(settledMoreSek) : claims.repaidLess(settledLessSek));
    }

    private Money repaying(Repayments back, Claims now) {
        return new Money(amountSek, accepted, payments, now, back, closed);
    }

    /** Before anything is forfeited. */
    private long earnedSek() {
        return accepted == null ? amountSek : Math.min(amountSek, accepted.costSek());
    }

    public Figures figures() {
        return Figures.of(this, earnedSek());
    }
}
