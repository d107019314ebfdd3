package grantledger.command.grant.changing;

import grantledger.command.values.Day;
import grantledger.events.GrantEvent.ReportDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** Another day for a planned report, as the recipient asks for it; {@code report} counts from 1. */
public record ReportDayInput(
        @NotNull @Positive Integer report, @NotNull @Day LocalDate dueOn) {

    ReportDay fact() {
        return new ReportDay(report, dueOn);
    }
}
