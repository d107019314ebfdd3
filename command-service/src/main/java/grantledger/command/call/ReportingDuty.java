package grantledger.command.call;

import grantledger.command.values.Day;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A report that every grant of the call owes, unless its decision plans others. */
public record ReportingDuty(
        @NotNull ReportKind kind, @NotNull @Day LocalDate dueOn) {

    PlannedReport terms() {
        return new PlannedReport(kind, dueOn);
    }
}
