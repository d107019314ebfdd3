package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.DecisionOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who assesses, who must not, what they gave, and what was recommended. {@code score} follows from the scorings. */
public record Assessment(
        List<String> assessors,
        List<Conflict> conflicts,
        List<Scoring> scorings,
        BigDecimal score,
        Recommendation recommendation) {

    /** The person is barred from scoring, recommending and deciding. */
    public record Conflict(String personId, String reason, String declaredBy, Instant declaredAt) {}

    /** One assessor's latest points for every criterion. */
    public record Scoring(String assessorId, List<CriterionScore> scores, Instant scoredAt) {

        private Scoring withoutPeople() {
            return new Scoring(
                    null,
                    scores.stream()
                            .map(score -> new CriterionScore(
                                    score.criterionId(), score.points(), score.maxPoints(), score.weight(), null))
                            .toList(),
                    scoredAt);
        }
    }

    public record Recommendation(
            DecisionOutcome outcome, Long amountSek, String reasons, String recommendedBy, Instant recommendedAt) {

        static Recommendation of(DecisionRecommended e, Instant at) {
            return new Recommendation(e.outcome(), e.amountSek(), e.reasons(), e.recommendedBy(), at);
        }

        private Recommendation withoutPeople() {
            return new Recommendation(outcome, amountSek, null, null, recommendedAt);
        }
    }

    static final Assessment NOT_BEGUN = new Assessment(List.of(), List.of(), List.of(), null, null);

    /** What is shown to those who must not see it yet. */
    static final Assessment HIDDEN = new Assessment(null, null, null, null, null);

    /** The points and the outcome, but not who gave them, what they wrote, or who was barred. */
    Assessment withoutPeople() {
        return new Assessment(
                null,
                null,
                scorings.stream().map(Scoring::withoutPeople).toList(),
                score,
                recommendation == null ? null : recommendation.withoutPeople());
    }

    Assessment assigned(String assessor) {
        return assessors.contains(assessor)
                ? this
                : new Assessment(with(assessors, assessor), conflicts, scorings, score, recommendation);
    }

    Assessment scored(Scoring scoring) {
        return new Assessment(
                        assessors, conflicts, with(scoringsBut(scoring.assessorId()), scoring), null, recommendation)
                .rescored();
    }

    /** Sets aside what the person scored and, while nothing is decided, what they recommended. */
    Assessment barred(Conflict conflict, boolean decided) {
        String person = conflict.personId();
        return new Assessment(
                        assessors.stream()
                                .filter(assessor -> !assessor.equals(person))
                                .toList(),
                        with(conflicts, conflict),
                        scoringsBut(person),
                        null,
                        recommendedBy(person) && !decided ? null : recommendation)
                .rescored();
    }

    Assessment recommended(Recommendation made) {
        return new Assessment(assessors, conflicts, scorings, score, made);
    }

    boolean recommendedBy(String person) {
        return recommendation != null && recommendation.recommendedBy().equals(person);
    }

    private Assessment rescored() {
        BigDecimal rescored = Score.of(scorings).map(Score::rounded).orElse(null);
        return new Assessment(assessors, conflicts, scorings, rescored, recommendation);
    }

    private List<Scoring> scoringsBut(String person) {
        return scorings.stream()
                .filter(scoring -> !scoring.assessorId().equals(person))
                .toList();
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
