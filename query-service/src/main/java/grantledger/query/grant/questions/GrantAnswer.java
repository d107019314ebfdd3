package grantledger.query.grant.questions;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.grant.view.Award;
import grantledger.query.grant.view.Change;
import grantledger.query.grant.view.Ending;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.grant.view.GrantView;
import grantledger.query.grant.view.Money;
import grantledger.query.grant.view.PlannedInstalment;
import grantledger.query.grant.view.RepaymentEntry;
import grantledger.query.grant.view.ReportEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A grant as people read it. Amounts are whole SEK; {@code ending} is null while it lives. */
public record GrantAnswer(
        UUID grantId,
        UUID applicationId,
        UUID callId,
        Track track,
        GrantStatus status,
        Applicant applicant,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        long amountSek,
        List<String> conditions,
        String decidedBy,
        Instant establishedAt,
        Instant acceptedAt,
        List<PlannedInstalment> instalments,
        List<Payment> payments,
        List<ReportEntry> reports,
        List<Change> changes,
        List<RepaymentEntry> repayments,
        long paidSek,
        long repaidSek,
        long demandedSek,
        long waivedSek,
        long outstandingSek,
        Long settledAmountSek,
        Ending ending,
        long version,
        long position) {

    /** Money that has left the agency. */
    public record Payment(int instalment, long amountSek, LocalDate paidOn, String reference) {}

    public static GrantAnswer of(Versioned<GrantView> row) {
        GrantView view = row.view();
        Award award = view.award();
        Money money = view.money();
        return new GrantAnswer(
                view.grantId(),
                award.applicationId(),
                award.callId(),
                award.track(),
                view.status(),
                award.applicant(),
                award.projectTitle(),
                award.projectStart(),
                award.projectEnd(),
                award.budgetLines(),
                award.amountSek(),
                award.conditions(),
                award.decidedBy(),
                award.establishedAt(),
                view.acceptedAt(),
                view.instalments(),
                view.instalments().stream()
                        .filter(instalment -> instalment.paidOn() != null)
                        .map(paid -> new Payment(paid.instalment(), paid.amountSek(), paid.paidOn(), paid.reference()))
                        .toList(),
                ReportEntry.all(view.reports()),
                view.changes(),
                RepaymentEntry.all(money.repayments()),
                money.paidSek(),
                money.repaidSek(),
                money.demandedSek(),
                money.waivedSek(),
                money.outstandingSek(),
                money.settledAmountSek(),
                view.ending(),
                row.version(),
                row.position());
    }
}
