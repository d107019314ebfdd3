package grantledger.command.values;

import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A report that a grant owes, as the call or the decision plans it. */
public record PlannedReportInput(
        @NotNull ReportKind kind, @NotNull @Day LocalDate dueOn) {

    public PlannedReport fact() {
        return new PlannedReport(kind, dueOn);
    }
}
