package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.NO_REPORT_AFTER_FINAL;
import static grantledger.command.grant.standing.GrantRule.ONE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.ONE_REPORT_AT_A_TIME;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_ITS_KIND;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.grant.standing.RecipientsWord;
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
import jakarta.validation.constraints.Positive;
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

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Positive
        Integer report,

        @NotNull @Day LocalDate periodStart,
        @NotNull @Day LocalDate periodEnd,
        @NotNull @Size(max = 100) List<@NotNull @Valid BudgetLineInput> spent,
        @NotNull @Text String summary,
        @NotNull GoalFulfilment goalFulfilment,
        @Size(max = 100) List<@NotNull @Valid IndicatorInput> indicators)
        implements RecipientsWord {

    public ReportOutcome {
        indicators = Objects.requireNonNullElse(indicators, List.of());
    }

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        Days.requireReportedPeriod(
                periodStart, periodEnd, grant.award(), with.acting().today());
        Optional<ReceivedReport> unexamined = grant.reports().unexamined(kind);
        return unexamined.isPresent() ? again(unexamined.get(), grant, with) : first(grant, with);
    }

    /** The same report, completed: no other of its kind comes in before it has been approved. */
    private Decision<GrantEvent> again(ReceivedReport standing, Grant grant, Circumstances with) {
        ONE_REPORT_AT_A_TIME.require(standing.sentBack(), "A %s report awaits examination.", inWords());
        ONE_REPORT_AT_A_TIME.requireOf(
                "report",
                report == null || report.equals(standing.planned()),
                "Report %s was sent back, and is completed first.",
                standing.planned());
        return Decision.of(grant.room().admit(reported(standing.reportId(), standing.planned(), with)));
    }

    private Decision<GrantEvent> first(Grant grant, Circumstances with) {
        Reports reports = grant.reports();
        Integer planned = planned(reports);
        if (reports.finalStands()) {
            ONE_FINAL_REPORT.requireOf("kind", kind != ReportKind.FINAL, "The final report has been received.");
            NO_REPORT_AFTER_FINAL.requireOf("kind", planned != null, "The final report has been received.");
        }
        UUID reportId = reports.nextId(grantId);
        OutcomeReported reported = grant.room().admit(reported(reportId, planned, with));
        return ReviewDraw.after(Decision.of(reported), grant, reportId, with);
    }

    /** The one that is meant, or the one of its kind that is due first; null where nothing is owed. */
    private Integer planned(Reports reports) {
        if (report == null) {
            return reports.nextOpen(kind).orElse(null);
        }
        ReportKind plannedKind = reports.requirePlanned("report", report).kind();
        REPORT_OF_ITS_KIND.requireOf("report", plannedKind == kind, "Report %d is the %s one.", report, plannedKind);
        REPORT_STILL_OWED.requireOf("report", reports.isOpen(report), "Report %d has been received or waived.", report);
        return report;
    }

    private String inWords() {
        return kind == ReportKind.FINAL ? "final" : "progress";
    }

    private OutcomeReported reported(UUID reportId, Integer planned, Circumstances with) {
        return new OutcomeReported(
                grantId,
                reportId,
                kind,
                planned,
                periodStart,
                periodEnd,
                spent.stream().map(BudgetLineInput::fact).toList(),
                summary,
                goalFulfilment,
                indicators.stream().map(IndicatorInput::fact).toList(),
                with.acting().person());
    }
}
