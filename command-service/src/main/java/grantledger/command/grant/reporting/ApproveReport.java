package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.ACCEPTED_COST_WITHIN_REPORTED;
import static grantledger.command.grant.standing.GrantRule.REVIEW_BEFORE_APPROVAL;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.values.AmountOrZero;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.ReportKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Accepts a report and what it says was spent. The final report's accepted cost settles the grant. */
@AllowedTo({Role.OFFICER, Role.CONTROLLER})
public record ApproveReport(
        @NotNull UUID grantId,
        @NotNull UUID reportId,
        @NotNull @AmountOrZero Long acceptedCostSek,
        @Text String note) implements Examination {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        ReceivedReport report = grant.reports().requireAwaitsExamination(reportId);
        ACCEPTED_COST_WITHIN_REPORTED.requireOf(
                "acceptedCostSek",
                acceptedCostSek <= report.spentSek(),
                "The report says that %d SEK were spent.",
                report.spentSek());
        REVIEW_BEFORE_APPROVAL.requireOf(
                "reportId",
                !report.drawn() || report.reviewed(),
                "The report was drawn for a deeper review, which has not been recorded.");
        Decision<GrantEvent> approved = Decision.of(new ReportApproved(
                grantId,
                reportId,
                report.kind(),
                acceptedCostSek,
                note,
                with.acting().person()));
        return MoneyFollows.after(grant, report.kind() == ReportKind.FINAL ? reduced(grant, approved) : approved);
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        GrantHandling.requireDidNotSubmit(grant, with);
        Examination.super.requireNoHandIn(grant, with);
    }

    /** The final report is the last word on what was earned: what is demanded beyond that is not outstanding any more. */
    private Decision<GrantEvent> reduced(Grant grant, Decision<GrantEvent> approved) {
        Money after = MoneyFollows.standing(grant, approved).money();
        long lessSek = after.outstandingSek() - after.tooMuchOutSek();
        return lessSek <= 0
                ? approved
                : approved.and(new DemandReduced(grantId, lessSek, DemandReductionGround.SETTLED));
    }
}
