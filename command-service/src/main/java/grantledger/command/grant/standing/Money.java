package grantledger.command.grant.standing;

import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantSettled;
import java.util.Objects;
import java.util.UUID;

/**
 * What the grant is worth, what has gone out and what has come back.
 *
 * @param settledSek what the recipient keeps in the end; null until the grant is settled
 */
public record Money(long amountSek, InstalmentPlan plan, Recovery recovery, Long settledSek) {

    static Money of(GrantEstablished it) {
        return new Money(it.amountSek(), InstalmentPlan.of(it.instalments()), Recovery.NONE, null);
    }

    Money with(InstalmentPlan changed) {
        return new Money(amountSek, changed, recovery, settledSek);
    }

    public Money amounting(GrantAmountChanged it) {
        return new Money(it.amountSek(), plan.replanned(it.instalments()), recovery, settledSek);
    }

    Money settling(long keptSek) {
        return new Money(amountSek, plan, recovery, keptSek);
    }

    Money revoking() {
        return new Money(0, plan, recovery, 0L);
    }

    /** A demanded krona is not also kept, so a demand lowers what was settled where the two would overlap. */
    public Money demanding(long demandSek) {
        Money demanded = new Money(amountSek, plan, recovery.demanding(demandSek), settledSek);
        return settledSek == null ? demanded : demanded.settling(Math.min(settledSek, demanded.keptAtMostSek()));
    }

    /** The recipient keeps what is waived. */
    public Money waiving(long waivedSek) {
        Long kept = settledSek == null ? null : settledSek + waivedSek;
        return new Money(amountSek, plan, recovery.waiving(waivedSek), kept);
    }

    /** Settled at least at {@code keptSek}, if it is settled. */
    public Money settledAtLeast(long keptSek) {
        return settledSek == null ? this : settling(Math.max(settledSek, keptSek));
    }

    /** What was settled is said anew where a demand or a waiver has changed it, so that every reader has the figure. */
    public Decision<GrantEvent> resettled(UUID grantId, Money after, Decision<GrantEvent> decision) {
        return Objects.equals(settledSek, after.settledSek)
                ? decision
                : decision.and(new GrantSettled(grantId, after.settledSek));
    }

    Money repaying(long repaidSek) {
        return new Money(amountSek, plan, recovery.repaying(repaidSek), settledSek);
    }

    public long releasedSek() {
        return plan.releasedSek();
    }

    /** Released and not come back, whether or not the bank has confirmed it. */
    long outSek() {
        return releasedSek() - recovery.repaidSek();
    }

    /** Confirmed as paid and not come back. */
    public long heldSek() {
        return plan.paidSek() - recovery.repaidSek();
    }

    /** What a new demand may be about. */
    public long demandableSek() {
        return heldSek() - recovery.outstandingSek();
    }

    /** The amount, or, once money has been demanded back and not wholly waived, what is out and not claimed. */
    long keptAtMostSek() {
        return recovery.claimedSek() == 0 ? amountSek : outSek() - recovery.outstandingSek();
    }

    public long settledFor(long acceptedCostSek) {
        return Math.min(acceptedCostSek, Math.min(amountSek, keptAtMostSek()));
    }

    /** What a payment planned at this amount comes to; a settlement may have left less of it, or nothing. */
    public long payableSek(long plannedSek) {
        return settledSek == null ? plannedSek : Math.min(plannedSek, Math.max(settledSek - outSek(), 0));
    }

    /** What of the amount may still be out at some time. */
    long committedSek() {
        long most = settledSek == null ? amountSek : Math.max(settledSek, releasedSek());
        return most - recovery.repaidSek();
    }
}
