package grantledger.query.grant;

import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.format.Recorded;
import grantledger.query.grant.Change.State;
import grantledger.query.grant.Money.Repayment;
import grantledger.query.grant.Money.Repayment.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One grant as its events have made it. */
public record GrantView(
        UUID grantId,
        long version,
        long position,
        GrantStatus status,
        Award award,
        Instant acceptedAt,
        List<PlannedInstalment> instalments,
        List<Report> reports,
        List<Change> changes,
        Money money,
        Ending ending) {

    /** How the grant ended; null while it lives. */
    public record Ending(Kind kind, String reason, Instant at) {

        public enum Kind {
            REFUSED,
            REVOKED,
            CLOSED
        }
    }

    /** Pure: the same for live views, rebuilt ones and those of an earlier moment. {@code view} is null at first. */
    public static GrantView after(GrantView view, GrantEvent event, Recorded<Event> recorded) {
        Instant at = recorded.occurredAt();
        GrantView next = switch (event) {
            case GrantEstablished e -> established(e, recorded);
            case GrantAccepted e -> view.accepted(at);
            case GrantRefused e -> view.ended(Ending.Kind.REFUSED, e.reason(), at, view.money);
            case PaymentReleased e -> view.paying(Instalments.released(view.instalments, e, at), view.money);
            case PaymentConfirmed e ->
                view.paying(Instalments.paid(view.instalments, e), view.money.paid(e.amountSek()));
            case ChangeRequested e ->
                view.changing(
                        view.award,
                        Stream.concat(view.changes.stream(), Stream.of(Change.requested(e, at)))
                                .toList());
            case ChangeApproved e -> view.approved(e, recorded);
            case ChangeRejected e ->
                view.changing(view.award, view.decidedChange(e.changeId(), State.REJECTED, e.reasons(), recorded));
            case GrantAmountChanged e -> view.amounting(e);
            case GrantRevoked e -> view.revoked(e, at);
            case OutcomeReported e -> view.reporting(Reports.received(view.reports, e, at));
            case ReportSelectedForReview e ->
                view.reporting(Reports.changed(view.reports, e.reportId(), report -> report.selected(e.ground())));
            case ReportCompletionRequested e ->
                view.reporting(Reports.changed(view.reports, e.reportId(), report -> report.incomplete(e)));
            case ReportApproved e ->
                view.reporting(Reports.changed(view.reports, e.reportId(), report -> report.approved(e, at)));
            case ReportOverdue e -> view.reporting(Reports.overdue(view.reports, e.plannedReport()));
            case GrantSettled e -> view.paying(view.instalments, view.money.settled(e.settledAmountSek()));
            case RepaymentDemanded e ->
                view.repaying(new Repayment(Step.DEMANDED, e.amountSek(), e.ground(), e.dueOn(), null, null, null, at));
            case RepaymentWaived e ->
                view.repaying(new Repayment(Step.WAIVED, e.amountSek(), null, null, e.reasons(), null, null, at));
            case RepaymentRecorded e ->
                view.repaying(new Repayment(
                        Step.RECORDED, e.amountSek(), null, null, null, e.receivedOn(), e.reference(), at));
            case GrantClosed e -> view.ended(Ending.Kind.CLOSED, null, at, view.money.settled(e.settledAmountSek()));
        };
        return next.at(recorded.version(), recorded.position());
    }

    /**
     * The status that follows from the rest: an end first, then money owed, then how far it has come. A revoked grant
     * with nothing owed is closed in all but name, and shown so.
     */
    GrantStatus standing() {
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

    private static GrantView established(GrantEstablished e, Recorded<Event> recorded) {
        return new GrantView(
                e.grantId(),
                recorded.version(),
                recorded.position(),
                GrantStatus.ESTABLISHED,
                Award.of(e, recorded.occurredAt()),
                null,
                Instalments.of(e.instalments()),
                Reports.planned(e.reports()),
                List.of(),
                Money.NONE,
                null);
    }

    private GrantView accepted(Instant at) {
        return with(award, at, instalments, reports, changes, money, ending);
    }

    private GrantView ended(Ending.Kind kind, String reason, Instant at, Money then) {
        return with(
                award, acceptedAt, instalments, Reports.lapsed(reports), changes, then, new Ending(kind, reason, at));
    }

    private GrantView revoked(GrantRevoked e, Instant at) {
        return changing(award.amounting(0), changes).ended(Ending.Kind.REVOKED, e.reason(), at, money.settled(0));
    }

    private GrantView paying(List<PlannedInstalment> plan, Money then) {
        return with(award, acceptedAt, plan, reports, changes, then, ending);
    }

    private GrantView repaying(Repayment repayment) {
        return paying(instalments, money.then(repayment));
    }

    private GrantView reporting(List<Report> now) {
        return with(award, acceptedAt, instalments, now, changes, money, ending);
    }

    private GrantView changing(Award awarded, List<Change> now) {
        return with(awarded, acceptedAt, instalments, reports, now, money, ending);
    }

    private GrantView amounting(GrantAmountChanged e) {
        return with(
                award.amounting(e.amountSek()),
                acceptedAt,
                Instalments.adjusted(instalments, e.instalments()),
                reports,
                changes,
                money,
                ending);
    }

    private GrantView approved(ChangeApproved e, Recorded<Event> recorded) {
        List<Change> decided = decidedChange(e.changeId(), State.APPROVED, e.reasons(), recorded);
        return decided.stream()
                .filter(change -> change.changeId().equals(e.changeId()))
                .findFirst()
                .map(change -> changing(award.changed(change.newEnd(), change.budgetLines()), decided))
                .orElseThrow(() -> new IllegalStateException("Change " + e.changeId() + " was never requested"));
    }

    private List<Change> decidedChange(UUID changeId, State outcome, String reasons, Recorded<Event> recorded) {
        return changes.stream()
                .map(change -> change.changeId().equals(changeId)
                        ? change.decided(outcome, reasons, recorded.actor(), recorded.occurredAt())
                        : change)
                .toList();
    }

    private GrantView with(
            Award awarded,
            Instant accepted,
            List<PlannedInstalment> plan,
            List<Report> reported,
            List<Change> changed,
            Money then,
            Ending ended) {
        return new GrantView(
                grantId, version, position, status, awarded, accepted, plan, reported, changed, then, ended);
    }

    private GrantView at(long newVersion, long newPosition) {
        return new GrantView(
                grantId,
                newVersion,
                newPosition,
                standing(),
                award,
                acceptedAt,
                instalments,
                reports,
                changes,
                money,
                ending);
    }
}
