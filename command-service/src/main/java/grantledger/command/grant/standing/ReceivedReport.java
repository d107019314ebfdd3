package grantledger.command.grant.standing;

import grantledger.events.ReportKind;
import java.util.UUID;

/**
 * A report that came in.
 *
 * @param acceptedCostSek null until it is approved
 */
public record ReceivedReport(UUID reportId, ReportKind kind, boolean sentBack, Long acceptedCostSek) {

    static ReceivedReport of(UUID reportId, ReportKind kind) {
        return new ReceivedReport(reportId, kind, false, null);
    }

    ReceivedReport sendingBack() {
        return new ReceivedReport(reportId, kind, true, null);
    }

    ReceivedReport approving(long costSek) {
        return new ReceivedReport(reportId, kind, false, costSek);
    }

    boolean approved() {
        return acceptedCostSek != null;
    }

    boolean awaitsExamination() {
        return !sentBack && !approved();
    }
}
