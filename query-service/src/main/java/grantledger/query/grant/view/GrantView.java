package grantledger.query.grant.view;

import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One grant as its events have made it.
 *
 * @param acceptedAt null until it is accepted
 * @param ending null while it lives
 * @param onHold nothing is released until payments are resumed
 */
public record GrantView(
        UUID grantId,
        GrantStatus status,
        Award award,
        Instant acceptedAt,
        List<PlannedInstalment> instalments,
        List<Report> reports,
        List<Change> changes,
        Money money,
        Ending ending,
        boolean onHold) {

    public static final View<GrantView, GrantEvent> VIEW =
            View.of("view_grant", GrantView.class, GrantEvent.class, 2, GrantFold::after);

    static GrantView established(GrantEstablished e, Instant at) {
        return new GrantView(
                e.grantId(),
                GrantStatus.ESTABLISHED,
                Award.of(e, at),
                null,
                Instalments.of(e.instalments()),
                Reports.planned(e.reports()),
                List.of(),
                Money.NONE,
                null,
                false);
    }

    /** With the status that follows from the rest. */
    GrantView standing() {
        return new GrantView(grantId, nextStatus(), award, acceptedAt, instalments, reports, changes, money, ending, onHold);
    }

    GrantView accepted(Instant at) {
        return new GrantView(grantId, status, award, at, instalments, reports, changes, money, ending, onHold);
    }

    GrantView ended(Ending.Kind kind, String reason, Instant at) {
        Ending now = new Ending(kind, reason, at);
        return new GrantView(
                grantId, status, award, acceptedAt, instalments, Reports.lapsed(reports), changes, money, now, onHold);
    }

    /** Nothing is granted any more. */
    GrantView refused(String reason, Instant at) {
        return with(award.amounting(0)).ended(Ending.Kind.REFUSED, reason, at);
    }

    GrantView revoked(String reason, Instant at) {
        return with(award.amounting(0)).with(money.settled(0)).ended(Ending.Kind.REVOKED, reason, at);
    }

    GrantView amounting(GrantAmountChanged e) {
        return with(award.amounting(e.amountSek())).paying(Instalments.adjusted(instalments, e.instalments()));
    }

    /** In force again: closed by mistake, or revoked by a decision that fell. */
    GrantView reopened() {
        return new GrantView(
                grantId,
                status,
                award,
                acceptedAt,
                instalments,
                Reports.awaitedAgain(reports),
                changes,
                money.unsettled(),
                null,
                onHold);
    }

    GrantView reinstated(GrantReinstated e) {
        GrantView again = reopened();
        return again.with(again.award.amounting(e.amountSek()))
                .paying(Instalments.adjusted(instalments, e.instalments()));
    }

    GrantView holding(boolean now) {
        return new GrantView(
                grantId, status, award, acceptedAt, instalments, reports, changes, money, ending, now);
    }

    GrantView approved(ChangeApproved e, Envelope at) {
        Change change = Changes.one(changes, e.changeId());
        return with(award.changed(change.newEnd(), change.budgetLines()))
                .reporting(Reports.moved(reports, change.reports()))
                .changing(Changes.decided(changes, e.changeId(), Change.State.APPROVED, e.reasons(), at));
    }

    GrantView paying(List<PlannedInstalment> plan) {
        return new GrantView(grantId, status, award, acceptedAt, plan, reports, changes, money, ending, onHold);
    }

    GrantView reporting(List<Report> now) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, now, changes, money, ending, onHold);
    }

    GrantView changing(List<Change> now) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, reports, now, money, ending, onHold);
    }

    GrantView with(Money then) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, reports, changes, then, ending, onHold);
    }

    private GrantView with(Award awarded) {
        return new GrantView(grantId, status, awarded, acceptedAt, instalments, reports, changes, money, ending, onHold);
    }

    /**
     * An end first, then money owed, then how far it has come. A revoked grant with nothing owed is closed in all but
     * name, and shown so.
     */
    private GrantStatus nextStatus() {
        boolean owed = money.owedSek(Instalments.releasedSek(instalments)) > 0;
        return switch (ending == null ? null : ending.kind()) {
            case REFUSED -> GrantStatus.REFUSED;
            case CLOSED -> GrantStatus.CLOSED;
            case REVOKED -> owed ? GrantStatus.REPAYMENT_DUE : GrantStatus.CLOSED;
            case null -> owed ? GrantStatus.REPAYMENT_DUE : progress();
        };
    }

    private GrantStatus progress() {
        if (Reports.finalReceived(reports)) {
            return GrantStatus.REPORTED;
        }
        if (instalments.stream().anyMatch(PlannedInstalment::released)) {
            return GrantStatus.ACTIVE;
        }
        return acceptedAt == null ? GrantStatus.ESTABLISHED : GrantStatus.ACCEPTED;
    }
}
