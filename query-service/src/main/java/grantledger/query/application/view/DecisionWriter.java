package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.format.Envelope;
import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.view.Decision.Authors;
import grantledger.query.application.view.Decision.Made;
import java.util.List;

/** Writes the entries of the decision register for one application as it stood at one event. */
record DecisionWriter(ApplicationView before, Envelope at) {

    Decision granted(FundsGranted e) {
        Judgement grant = new Judgement.Grant(e.amountSek(), e.grantId());
        return new Decision.Granted(grant, e.reasons(), e.conditions(), made(e.decidedBy()));
    }

    Decision declined(ApplicationDeclined e) {
        return new Decision.Declined(new Judgement.Decline(), e.reasons(), made(e.decidedBy()));
    }

    Decision dismissed(ApplicationDismissed e) {
        return new Decision.Dismissed(new Judgement.Dismissal(), e.ground(), e.reasons(), made(e.decidedBy()));
    }

    Decision reconsidered(DecisionReconsidered e) {
        Judgement judgement = Judgement.of(e.outcome(), e.amountSek(), e.grantId());
        return new Decision.Reconsidered(judgement, e.reasons(), e.ground(), made(e.decidedBy()));
    }

    Decision corrected(DecisionCorrected e) {
        Decision standing = before.decision();
        Authors prepared = standing.made().authors();
        Authors authors = new Authors(e.decidedBy(), prepared.recommendedBy(), prepared.assessedBy());
        String caseNumber = standing instanceof Decision.Appealed appeal ? appeal.caseNumber() : null;
        return new Decision.Corrected(standing.judgement(), e.reasons(), e.correction(), caseNumber, made(authors));
    }

    Decision appealed(AppealOutcomeRecorded e) {
        Judgement judgement = switch (e.outcome()) {
            case GRANT -> new Judgement.Grant(e.amountSek(), e.grantId());
            case DECLINE -> new Judgement.Decline();
            case UPHELD, REMITTED, WITHDRAWN, TOO_LATE, INADMISSIBLE -> new Judgement.None();
        };
        String decidedBy = e.court() == null ? e.recordedBy() : e.court();
        return new Decision.Appealed(judgement, e.outcome(), e.caseNumber(), e.recordedBy(), made(decidedBy));
    }

    Decision reopened(ApplicationReopened e) {
        Authors authors = new Authors(e.reopenedBy(), null, List.of());
        return new Decision.Reopened(new Judgement.None(), e.reasons(), e.ground(), made(authors));
    }

    private Made made(String decidedBy) {
        Assessment assessment = before.assessment();
        return made(new Authors(
                decidedBy,
                assessment.recommendation() == null
                        ? null
                        : assessment.recommendation().recommendedBy(),
                assessment.scorings().stream().map(Scoring::assessorId).toList()));
    }

    private Made made(Authors authors) {
        return new Made(authors, at.occurredAt(), at.position());
    }
}
