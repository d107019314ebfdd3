package grantledger.query.audit.context;

import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.CallEvent.Criterion;
import grantledger.query.application.scoring.Score;
import grantledger.query.application.scoring.Scoring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The score that the points make by the criteria, scales and weights of the call, whatever was said when they were given. */
final class CallScore {

    private CallScore() {}

    static Optional<BigDecimal> of(Stood stood) {
        Map<String, Criterion> criteria =
                stood.call().terms().criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        List<Scoring> complete = stood.application().assessment().scorings().stream()
                .filter(scoring -> missing(scoring, stood).isEmpty())
                .map(scoring -> by(criteria, scoring))
                .toList();
        return Score.of(complete).map(Score::rounded);
    }

    /** The criteria of the call for which the assessor gave no points. */
    static List<String> missing(Scoring scoring, Stood stood) {
        List<String> given =
                scoring.scores().stream().map(CriterionScore::criterionId).toList();
        return stood.call().terms().criteria().stream()
                .map(Criterion::id)
                .filter(criterion -> !given.contains(criterion))
                .toList();
    }

    private static Scoring by(Map<String, Criterion> criteria, Scoring scoring) {
        List<CriterionScore> points = scoring.scores().stream()
                .filter(score -> criteria.containsKey(score.criterionId()))
                .map(score -> by(criteria.get(score.criterionId()), score))
                .toList();
        return new Scoring(scoring.assessorId(), points, scoring.priorities(), scoring.scoredAt());
    }

    private static CriterionScore by(Criterion criterion, CriterionScore score) {
        return new CriterionScore(
                criterion.id(), score.points(), criterion.maxPoints(), criterion.weight(), score.reason());
    }
}
