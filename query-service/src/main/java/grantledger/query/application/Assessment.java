package grantledger.query.application;

import grantledger.events.ApplicationEvent.CriterionScore;
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
    public record Scoring(String assessorId, List<CriterionScore> scores, Instant scoredAt) {}

    public record Recommendation(
            DecisionOutcome outcome, Long amountSek, String reasons, String recommendedBy, Instant recommendedAt) {}

    static final Assessment NOT_BEGUN = new Assessment(List.of(), List.of(), List.of(), null, null);

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
