package grantledger.command.application;

import grantledger.command.values.Day;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A report as a decision-maker plans it. */
public record ReportProposal(
        @NotNull ReportKind kind, @NotNull @Day LocalDate dueOn) {

    PlannedReport fact() {
        return new PlannedReport(kind, dueOn);
    }
}
