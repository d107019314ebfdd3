package grantledger.command.grant.standing;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How a grant stands, as far as decisions need to know.
 *
 * @param deciders who decided that it is, or what it amounts to
 */
public record Grant(
        UUID grantId, Award award, Stage stage, Money money, Changes changes, Reports reports, Set<String> deciders)
        implements Matter {

    public static final StreamKind<Grant, GrantEvent> KIND =
            new StreamKind<>("grant", Grant.class, GrantEvent.class, Grant::after);

    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return award.belongsTo(acting);
    }

    private static Grant after(Grant grant, GrantEvent event) {
        return switch (event) {
            case GrantEstablished it -> established(it);
            case GrantAccepted it -> grant.at(Stage.ACCEPTED);
            case GrantRefused it -> grant.at(Stage.REFUSED);
            case PaymentReleased it ->
                grant.with(grant.money.with(grant.money.plan().releasing(it.instalment(), it.amountSek())));
            case PaymentConfirmed it ->
                grant.with(grant.money.with(grant.money.plan().confirming(it.instalment())));
            case ChangeRequested it -> grant.with(grant.changes.requesting(it));
            case ChangeApproved it -> grant.with(grant.changes.deciding());
            case ChangeRejected it -> grant.with(grant.changes.deciding());
            case GrantAmountChanged it -> grant.with(grant.money.amounting(it)).decidedBy(it.decidedBy());
            case GrantRevoked it -> grant.with(grant.money.revoking()).at(Stage.REVOKED);
            case OutcomeReported it -> grant.with(grant.reports.receiving(it));
            case ReportSelectedForReview it -> grant;
            case ReportCompletionRequested it ->
                grant.with(grant.reports.replacing(it.reportId(), ReceivedReport::sendingBack));
            case ReportApproved it ->
                grant.with(grant.reports.replacing(it.reportId(), report -> report.approving(it.acceptedCostSek())));
            case ReportOverdue it -> grant.with(grant.reports.markingOverdue(it.plannedReport()));
            case GrantSettled it -> grant.with(grant.money.settling(it.settledAmountSek()));
            case RepaymentDemanded it -> grant.with(grant.money.demanding(it.amountSek()));
            case RepaymentWaived it -> grant.with(grant.money.waiving(it.amountSek()));
            case RepaymentRecorded it -> grant.with(grant.money.repaying(it.amountSek()));
            case GrantClosed it -> grant.at(Stage.CLOSED);
        };
    }

    private static Grant established(GrantEstablished it) {
        return new Grant(
                it.grantId(),
                Award.of(it),
                Stage.AWAITING_ANSWER,
                Money.of(it),
                Changes.NONE,
                Reports.of(it.reports()),
                Set.of(it.decidedBy()));
    }

    private Grant at(Stage reached) {
        return new Grant(grantId, award, reached, money, changes, reports, deciders);
    }

    private Grant with(Money changed) {
        return new Grant(grantId, award, stage, changed, changes, reports, deciders);
    }

    private Grant with(Changes changed) {
        return new Grant(grantId, award, stage, money, changed, reports, deciders);
    }

    private Grant with(Reports changed) {
        return new Grant(grantId, award, stage, money, changes, changed, deciders);
    }

    private Grant decidedBy(String decider) {
        Set<String> more = new TreeSet<>(deciders);
        more.add(decider);
        return new Grant(grantId, award, stage, money, changes, reports, Set.copyOf(more));
    }

    /** What the approved final report settles where the money stands like that, or nothing. */
    public long acceptedSek(Money standing) {
        return reports.approvedFinal()
                .map(report -> standing.settledFor(report.acceptedCostSek()))
                .orElse(0L);
    }

    /** What of the call's money the grant binds: nothing after a refusal, what is out once no more will be paid. */
    long committedSek() {
        return switch (stage) {
            case AWAITING_ANSWER, ACCEPTED -> money.committedSek();
            case REFUSED -> 0;
            case REVOKED, CLOSED -> money.outSek();
        };
    }
}
