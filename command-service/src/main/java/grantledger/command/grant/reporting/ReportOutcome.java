package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.NO_REPORT_AFTER_FINAL;
import static grantledger.command.grant.standing.GrantRule.ONE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.REPORT_PERIOD_IN_ORDER;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.grant.standing.Reports;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.ReportKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A progress or final report comes in, or comes in again after its completion was requested. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record ReportOutcome(
        @NotNull UUID grantId,
        @NotNull ReportKind kind,
        @NotNull @Day LocalDate periodStart,
        @NotNull @Day LocalDate periodEnd,
        @NotNull @Size(max = 100) List<@NotNull @Valid BudgetLineInput> spent,
        @NotNull @Text String summary,
        @NotNull GoalFulfilment goalFulfilment,
        @Size(max = 100) List<@NotNull @Valid IndicatorInput> indicators)
        implements GrantCommand {

    public ReportOutcome {
        indicators = Objects.requireNonNullElse(indicators, List.of());
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        requirePeriod(with.acting().today());
        requireOwed(grant.reports());
        Optional<UUID> again = grant.reports().sentBack(kind).map(ReceivedReport::reportId);
        UUID reportId = again.orElseGet(() -> grant.reports().nextId(grantId));
        Decision<GrantEvent> reported = Decision.of(reported(reportId));
        return again.isPresent() ? reported : ReviewDraw.after(reported, grant, reportId, with);
    }

    private void requirePeriod(LocalDate today) {
        REPORT_PERIOD_IN_ORDER.requireOf(
                "periodEnd", !periodEnd.isBefore(periodStart), "%s is before %s.", periodEnd, periodStart);
        Days.requireNotInFuture("periodEnd", periodEnd, today);
    }

    private void requireOwed(Reports reports) {
        if (reports.finalStands()) {
            ONE_FINAL_REPORT.requireOf("kind", kind != ReportKind.FINAL, "The final report has been received.");
            NO_REPORT_AFTER_FINAL.requireOf("kind", reports.owes(kind), "The final report has been received.");
        }
    }

    private OutcomeReported reported(UUID reportId) {
        return new OutcomeReported(
                grantId,
                reportId,
                kind,
                periodStart,
                periodEnd,
                spent.stream().map(BudgetLineInput::fact).toList(),
                summary,
                goalFulfilment,
                indicators.stream().map(IndicatorInput::fact).toList());
    }
}
