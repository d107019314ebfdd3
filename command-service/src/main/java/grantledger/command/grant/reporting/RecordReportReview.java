package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.REVIEW_OF_DRAWN_REPORT;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportReviewed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Records the deeper review of a report that was drawn, before it is approved. */
@AllowedTo({Role.OFFICER, Role.CONTROLLER})
public record RecordReportReview(
        @NotNull UUID grantId,
        @NotNull UUID reportId,
        @NotNull @Text String findings) implements Examination {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        ReceivedReport report = grant.reports().requireAwaitsExamination(reportId);
        REVIEW_OF_DRAWN_REPORT.requireOf("reportId", report.drawn(), "Report %s was not drawn.", reportId);
        return Decision.of(
                new ReportReviewed(grantId, reportId, findings, with.acting().person()));
    }
}
