package grantledger.query.grant.view;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was awarded, to whom and for what; approved changes have been worked in. Project days are inclusive.
 *
 * @param decidedAmountSek what the last decision or judgment to grant said, whatever was changed or revoked since
 */
public record Award(
        UUID applicationId,
        UUID callId,
        Track track,
        Applicant applicant,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        long decidedAmountSek,
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
        return with(
                newEnd == null ? projectEnd : newEnd,
                newLines == null ? budgetLines : newLines,
                decidedAmountSek,
                decidedBy);
    }

    Award decided(long amountSek) {
        return with(projectEnd, budgetLines, amountSek, decidedBy);
    }

    Award withoutPeople() {
        return with(projectEnd, budgetLines, decidedAmountSek, null);
    }

    private Award with(LocalDate end, List<BudgetLine> lines, long decidedSek, String decider) {
        return new Award(
                applicationId,
                callId,
                track,
                applicant,
                projectTitle,
                projectStart,
                end,
                lines,
                decidedSek,
                conditions,
                decider,
                establishedAt);
    }
}
