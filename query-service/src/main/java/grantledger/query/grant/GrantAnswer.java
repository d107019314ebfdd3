package grantledger.query.grant;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.Track;
import grantledger.query.grant.GrantView.Ending;
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
        List<Report> reports,
        List<Change> changes,
        List<Money.Repayment> repayments,
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

    public static GrantAnswer of(GrantView view) {
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
                view.reports(),
                view.changes(),
                money.repayments(),
                money.paidSek(),
                money.repaidSek(),
                money.demandedSek(),
                money.waivedSek(),
                money.outstandingSek(),
                money.settledAmountSek(),
                view.ending(),
                view.version(),
                view.position());
    }
}
