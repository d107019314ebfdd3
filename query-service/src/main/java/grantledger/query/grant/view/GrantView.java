package grantledger.query.grant.view;

import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantEstablished;
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
        Ending ending) {

    public static final View<GrantView, GrantEvent> VIEW =
            View.of("view_grant", GrantView.class, GrantEvent.class, 1, GrantFold::after);

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
                null);
    }

    /** With the status that follows from the rest. */
    GrantView standing() {
        return new GrantView(grantId, nextStatus(), award, acceptedAt, instalments, reports, changes, money, ending);
    }

    GrantView accepted(Instant at) {
        return new GrantView(grantId, status, award, at, instalments, reports, changes, money, ending);
    }

    GrantView ended(Ending.Kind kind, String reason, Instant at) {
        Ending now = new Ending(kind, reason, at);
        return new GrantView(
                grantId, status, award, acceptedAt, instalments, Reports.lapsed(reports), changes, money, now);
    }

    GrantView revoked(String reason, Instant at) {
        return with(award.amounting(0)).with(money.settled(0)).ended(Ending.Kind.REVOKED, reason, at);
    }

    GrantView amounting(GrantAmountChanged e) {
        return with(award.amounting(e.amountSek())).paying(Instalments.adjusted(instalments, e.instalments()));
    }

    GrantView approved(ChangeApproved e, Envelope at) {
        Change change = Changes.one(changes, e.changeId());
        return with(award.changed(change.newEnd(), change.budgetLines()))
                .changing(Changes.decided(changes, e.changeId(), Change.State.APPROVED, e.reasons(), at));
    }

    GrantView paying(List<PlannedInstalment> plan) {
        return new GrantView(grantId, status, award, acceptedAt, plan, reports, changes, money, ending);
    }

    GrantView reporting(List<Report> now) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, now, changes, money, ending);
    }

    GrantView changing(List<Change> now) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, reports, now, money, ending);
    }

    GrantView with(Money then) {
        return new GrantView(grantId, status, award, acceptedAt, instalments, reports, changes, then, ending);
    }

    private GrantView with(Award awarded) {
        return new GrantView(grantId, status, awarded, acceptedAt, instalments, reports, changes, money, ending);
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
