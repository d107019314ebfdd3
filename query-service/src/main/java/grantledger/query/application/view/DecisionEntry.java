package grantledger.query.application.view;

import grantledger.events.AppealOutcome;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.query.application.view.Decision.Appealed;
import grantledger.query.application.view.Decision.Authors;
import grantledger.query.application.view.Decision.Corrected;
import grantledger.query.application.view.Decision.Declined;
import grantledger.query.application.view.Decision.Dismissed;
import grantledger.query.application.view.Decision.Granted;
import grantledger.query.application.view.Decision.Made;
import grantledger.query.application.view.Decision.Reconsidered;
import grantledger.query.application.view.Decision.Reopened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.util.StdConverter;

/**
 * A decision as it is stored and read by people: the same fields for every kind, null where a kind has no such thing.
 *
 * @param outcome null for a dismissal, and where an earlier decision is annulled or stands
 * @param appealOutcome what became of an appeal
 * @param ground why it was dismissed, reconsidered or reopened, or what a correction corrected
 * @param conditions those that the entry itself sets; a grant's stand with the grant
 * @param decidedBy the decision-maker, the court, or who corrected or reopened
 * @param recordedBy who recorded what became of an appeal
 * @param assessedBy whose scores stood when it was decided
 */
public record DecisionEntry(
        Kind kind,
        DecisionOutcome outcome,
        AppealOutcome appealOutcome,
        Long amountSek,
        UUID grantId,
        String reasons,
        String ground,
        List<String> conditions,
        String caseNumber,
        String decidedBy,
        String recordedBy,
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
        APPEAL_OUTCOME,
        REOPENED
    }

    /** Who decided, and not who prepared it. */
    public DecisionEntry withoutOfficers() {
        return of(decision().withoutOfficers());
    }

    public DecisionEntry withoutPeople() {
        return of(decision().withoutPeople());
    }

    public static DecisionEntry of(Decision decision) {
        return switch (decision) {
            case Granted it -> entry(Kind.GRANTED, it, it.reasons(), null, it.conditions());
            case Declined it -> entry(Kind.DECLINED, it, it.reasons(), null, List.of());
            case Dismissed it ->
                entry(Kind.DISMISSED, it, it.reasons(), it.ground().name(), List.of());
            case Reconsidered it -> entry(Kind.RECONSIDERED, it, it.reasons(), it.ground(), List.of());
            case Corrected it ->
                entry(Kind.CORRECTED, it, it.reasons(), it.correction(), List.of(), null, it.caseNumber(), null);
            case Appealed it ->
                entry(Kind.APPEAL_OUTCOME, it, null, null, List.of(), it.outcome(), it.caseNumber(), it.recordedBy());
            case Reopened it -> entry(Kind.REOPENED, it, it.reasons(), it.ground(), List.of());
        };
    }

    private static DecisionEntry entry(Kind kind, Decision it, String reasons, String ground, List<String> conditions) {
        return entry(kind, it, reasons, ground, conditions, null, null, null);
    }

    private static DecisionEntry entry(
            Kind kind,
            Decision it,
            String reasons,
            String ground,
            List<String> conditions,
            AppealOutcome appealOutcome,
            String caseNumber,
            String recordedBy) {
        Authors authors = it.made().authors();
        return new DecisionEntry(
                kind,
                it.judgement().outcome(),
                appealOutcome,
                it.judgement().amountSek(),
                it.judgement().grantId(),
                reasons,
                ground,
                conditions,
                caseNumber,
                authors.decidedBy(),
                recordedBy,
                authors.recommendedBy(),
                authors.assessedBy(),
                it.made().at(),
                it.made().position());
    }

    private Decision decision() {
        Judgement judgement = judgement();
        Made made = new Made(new Authors(decidedBy, recommendedBy, assessedBy), decidedAt, position);
        return switch (kind) {
            case GRANTED -> new Granted(judgement, reasons, conditions, made);
            case DECLINED -> new Declined(judgement, reasons, made);
            case DISMISSED -> new Dismissed(judgement, DismissalGround.valueOf(ground), reasons, made);
            case RECONSIDERED -> new Reconsidered(judgement, reasons, ground, made);
            case CORRECTED -> new Corrected(judgement, reasons, ground, caseNumber, made);
            case APPEAL_OUTCOME -> new Appealed(judgement, appealOutcome, caseNumber, recordedBy, made);
            case REOPENED -> new Reopened(judgement, reasons, ground, made);
        };
    }

    private Judgement judgement() {
        if (outcome != null) {
            return Judgement.of(outcome, amountSek, grantId);
        }
        return kind == Kind.APPEAL_OUTCOME || kind == Kind.REOPENED ? new Judgement.None() : new Judgement.Dismissal();
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
