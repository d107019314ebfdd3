package grantledger.query.application;

import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import grantledger.format.Recorded;
import grantledger.query.application.Assessment.Scoring;
import java.util.List;
import java.util.UUID;

/** Writes the entries of the decision register for one application as it stood at one event. */
record Deciding(ApplicationView before, Recorded<Event> recorded) {

    Decision granted(FundsGranted e) {
        return entry(
                Decision.Kind.GRANTED,
                DecisionOutcome.GRANT,
                e.amountSek(),
                e.grantId(),
                e.reasons(),
                null,
                e.conditions(),
                null,
                e.decidedBy());
    }

    Decision declined(ApplicationDeclined e) {
        return entry(
                Decision.Kind.DECLINED,
                DecisionOutcome.DECLINE,
                null,
                null,
                e.reasons(),
                null,
                List.of(),
                null,
                e.decidedBy());
    }

    Decision dismissed(ApplicationDismissed e) {
        return entry(Decision.Kind.DISMISSED, null, null, null, e.reasons(), null, List.of(), null, e.decidedBy());
    }

    Decision reconsidered(DecisionReconsidered e) {
        return entry(
                Decision.Kind.RECONSIDERED,
                e.outcome(),
                e.amountSek(),
                e.grantId(),
                e.reasons(),
                e.ground(),
                List.of(),
                null,
                e.decidedBy());
    }

    Decision corrected(DecisionCorrected e) {
        Decision standing = before.decision();
        return new Decision(
                Decision.Kind.CORRECTED,
                standing.outcome(),
                standing.amountSek(),
                standing.grantId(),
                e.reasons(),
                e.correction(),
                List.of(),
                standing.caseNumber(),
                e.decidedBy(),
                standing.recommendedBy(),
                standing.assessedBy(),
                recorded.occurredAt(),
                recorded.position());
    }

    Decision appealed(AppealOutcomeRecorded e) {
        return entry(
                Decision.Kind.APPEAL_OUTCOME,
                e.outcome(),
                e.amountSek(),
                e.grantId(),
                null,
                null,
                List.of(),
                e.caseNumber(),
                e.court());
    }

    private Decision entry(
            Decision.Kind kind,
            DecisionOutcome outcome,
            Long amountSek,
            UUID grantId,
            String reasons,
            String ground,
            List<String> conditions,
            String caseNumber,
            String decidedBy) {
        Assessment assessment = before.assessment();
        return new Decision(
                kind,
                outcome,
                outcome == DecisionOutcome.GRANT ? amountSek : null,
                outcome == DecisionOutcome.GRANT ? grantId : null,
                reasons,
                ground,
                conditions,
                caseNumber,
                decidedBy,
                assessment.recommendation() == null
                        ? null
                        : assessment.recommendation().recommendedBy(),
                assessment.scorings().stream().map(Scoring::assessorId).toList(),
                recorded.occurredAt(),
                recorded.position());
    }
}
