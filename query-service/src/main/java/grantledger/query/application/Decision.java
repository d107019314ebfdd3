package grantledger.query.application;

import grantledger.events.DecisionOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the decision register. A later entry replaces an earlier one; a correction leaves the decision standing
 * and repeats its outcome, its amount and who prepared it.
 *
 * @param outcome null for a dismissal
 * @param conditions those that the entry itself sets; a grant's stand with the grant
 * @param decidedBy the decision-maker, the court, or who corrected
 * @param assessedBy whose scores stood when it was decided
 */
public record Decision(
        Kind kind,
        DecisionOutcome outcome,
        Long amountSek,
        UUID grantId,
        String reasons,
        String ground,
        List<String> conditions,
        String caseNumber,
        String decidedBy,
        String recommendedBy,
        List<String> assessedBy,
        Instant decidedAt,
        long position) {

    public enum Kind {
        GRANTED,
        DECLINED,
        DISMISSED,
        RECONSIDERED,
        CORRECTED,
        APPEAL_OUTCOME
    }

    /** What the entry makes of an application that had the status {@code before}. */
    ApplicationStatus status(ApplicationStatus before) {
        if (kind == Kind.CORRECTED) {
            return before;
        }
        return switch (outcome) {
            case GRANT -> ApplicationStatus.GRANTED;
            case DECLINE -> upheldDismissal(before) ? before : ApplicationStatus.DECLINED;
            case null -> ApplicationStatus.DISMISSED;
        };
    }

    /** The court lets a dismissal stand: nobody has judged the application itself. */
    private boolean upheldDismissal(ApplicationStatus before) {
        return kind == Kind.APPEAL_OUTCOME && before == ApplicationStatus.DISMISSED;
    }

    /** Assessors need not be the agency's people; whoever decides acts in office. */
    Decision withoutPeople() {
        return new Decision(
                kind,
                outcome,
                amountSek,
                grantId,
                reasons,
                ground,
                conditions,
                caseNumber,
                decidedBy,
                null,
                null,
                decidedAt,
                position);
    }
}
