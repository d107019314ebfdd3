package grantledger.command.grant.standing;

import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.ReportKind;
import java.util.UUID;

/**
 * A report that came in.
 *
 * @param planned        its number in the plan, from 1; null for one that nobody planned
 * @param spentSek       what it says was spent
 * @param reportedBy     null where it was not said
 * @param acceptedCostSek null unless it is approved
 * @param approvedBy     null unless it is approved and was said
 */
public record ReceivedReport(
        UUID reportId,
        ReportKind kind,
        Integer planned,
        long spentSek,
        String reportedBy,
        boolean sentBack,
        boolean drawn,
        boolean reviewed,
        Long acceptedCostSek,
        String approvedBy) {

    static ReceivedReport of(OutcomeReported it, Integer planned) {
        return new ReceivedReport(
                it.reportId(), it.kind(), planned, spentSek(it), it.reportedBy(), false, false, false, null, null);
    }

    private static long spentSek(OutcomeReported it) {
        return it.spent().stream().mapToLong(BudgetLine::amountSek).sum();
    }

    /** The same report, completed. A deeper review that was done was of what stood before. */
    ReceivedReport sentAgain(OutcomeReported it) {
        return new ReceivedReport(
                reportId, kind, planned, spentSek(it), it.reportedBy(), false, drawn, false, null, null);
    }

    ReceivedReport sendingBack() {
        return new ReceivedReport(reportId, kind, planned, spentSek, reportedBy, true, drawn, reviewed, null, null);
    }

    ReceivedReport drawing() {
        return new ReceivedReport(
                reportId, kind, planned, spentSek, reportedBy, sentBack, true, reviewed, acceptedCostSek, approvedBy);
    }

    ReceivedReport reviewing() {
        return new ReceivedReport(
                reportId, kind, planned, spentSek, reportedBy, sentBack, drawn, true, acceptedCostSek, approvedBy);
    }

    ReceivedReport approving(long costSek, String person) {
        return new ReceivedReport(
                reportId, kind, planned, spentSek, reportedBy, false, drawn, reviewed, costSek, person);
    }

    ReceivedReport reopening() {
        return new ReceivedReport(
                reportId, kind, planned, spentSek, reportedBy, false, drawn, reviewed, null, approvedBy);
    }

    public boolean approved() {
        return acceptedCostSek != null;
    }

    public boolean awaitsExamination() {
        return !sentBack && !approved();
    }
}
