package grantledger.query.application;

import grantledger.events.DecisionOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the decision register. A later entry replaces an earlier one; a correction repeats the outcome and
 * amount it leaves standing.
 *
 * @param outcome null for a dismissal
 * @param decidedBy the decision-maker, or the court
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

    ApplicationStatus status() {
        return switch (outcome) {
            case GRANT -> ApplicationStatus.GRANTED;
            case DECLINE -> ApplicationStatus.DECLINED;
            case null -> ApplicationStatus.DISMISSED;
        };
    }
}
