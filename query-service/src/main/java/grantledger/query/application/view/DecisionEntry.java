package grantledger.query.application.view;

import grantledger.events.DecisionOutcome;
import grantledger.query.application.view.Decision.AppealOutcome;
import grantledger.query.application.view.Decision.Authors;
import grantledger.query.application.view.Decision.Corrected;
import grantledger.query.application.view.Decision.Declined;
import grantledger.query.application.view.Decision.Dismissed;
import grantledger.query.application.view.Decision.Granted;
import grantledger.query.application.view.Decision.Made;
import grantledger.query.application.view.Decision.Reconsidered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.util.StdConverter;

/**
 * A decision as it is stored and read by people: the same fields for every kind, null where a kind has no such thing.
 *
 * @param outcome null for a dismissal
 * @param ground why it was reconsidered, or what a correction corrected
 * @param conditions those that the entry itself sets; a grant's stand with the grant
 * @param decidedBy the decision-maker, the court, or who corrected
 * @param assessedBy whose scores stood when it was decided
 */
public record DecisionEntry(
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

    public DecisionEntry withoutPeople() {
        return of(decision().withoutPeople());
    }

    public static DecisionEntry of(Decision decision) {
        return switch (decision) {
            case Granted it -> entry(Kind.GRANTED, it, it.reasons(), null, it.conditions(), null);
            case Declined it -> entry(Kind.DECLINED, it, it.reasons(), null, List.of(), null);
            case Dismissed it -> entry(Kind.DISMISSED, it, it.reasons(), null, List.of(), null);
            case Reconsidered it -> entry(Kind.RECONSIDERED, it, it.reasons(), it.ground(), List.of(), null);
            case Corrected it -> entry(Kind.CORRECTED, it, it.reasons(), it.correction(), List.of(), it.caseNumber());
            case AppealOutcome it -> entry(Kind.APPEAL_OUTCOME, it, null, null, List.of(), it.caseNumber());
        };
    }

    private static DecisionEntry entry(
            Kind kind, Decision it, String reasons, String ground, List<String> conditions, String caseNumber) {
        Authors authors = it.made().authors();
        return new DecisionEntry(
                kind,
                it.judgement().outcome(),
                it.judgement().amountSek(),
                it.judgement().grantId(),
                reasons,
                ground,
                conditions,
                caseNumber,
                authors.decidedBy(),
                authors.recommendedBy(),
                authors.assessedBy(),
                it.made().at(),
                it.made().position());
    }

    private Decision decision() {
        Judgement judgement = Judgement.of(outcome, amountSek, grantId);
        Made made = new Made(new Authors(decidedBy, recommendedBy, assessedBy), decidedAt, position);
        return switch (kind) {
            case GRANTED -> new Granted(judgement, reasons, conditions, made);
            case DECLINED -> new Declined(judgement, reasons, made);
            case DISMISSED -> new Dismissed(judgement, reasons, made);
            case RECONSIDERED -> new Reconsidered(judgement, reasons, ground, made);
            case CORRECTED -> new Corrected(judgement, reasons, ground, caseNumber, made);
            case APPEAL_OUTCOME -> new AppealOutcome(judgement, caseNumber, made);
        };
    }

    /** How the mapper writes a decision. */
    static final class Written extends StdConverter<Decision, DecisionEntry> {

        @Override
        public DecisionEntry convert(Decision decision) {
            return of(decision);
        }
    }

    /** How the mapper reads one. */
    static final class Read extends StdConverter<DecisionEntry, Decision> {

        @Override
        public Decision convert(DecisionEntry entry) {
            return entry.decision();
        }
    }
}
