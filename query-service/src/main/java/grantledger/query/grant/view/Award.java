package grantledger.query.grant.view;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was awarded, to whom and for what; approved changes have been worked in. Project days are inclusive. */
public record Award(
        UUID applicationId,
        UUID callId,
        Track track,
        Applicant applicant,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        long amountSek,
        List<String> conditions,
        String decidedBy,
        Instant establishedAt) {

    static Award of(GrantEstablished e, Instant at) {
        return new Award(
                e.applicationId(),
                e.callId(),
                e.track(),
                e.applicant(),
                e.projectTitle(),
                e.projectStart(),
                e.projectEnd(),
                e.budgetLines(),
                e.amountSek(),
                e.conditions(),
                e.decidedBy(),
                at);
    }

    Award changed(LocalDate newEnd, List<BudgetLine> newLines) {
        return with(newEnd == null ? projectEnd : newEnd, newLines == null ? budgetLines : newLines, amountSek);
    }

    Award amounting(long newAmountSek) {
        return with(projectEnd, budgetLines, newAmountSek);
    }

    private Award with(LocalDate end, List<BudgetLine> lines, long sek) {
        return new Award(
                applicationId,
                callId,
                track,
                applicant,
                projectTitle,
                projectStart,
                end,
                lines,
                sek,
                conditions,
                decidedBy,
                establishedAt);
    }
}
