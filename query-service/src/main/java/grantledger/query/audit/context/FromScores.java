package grantledger.query.audit.context;

import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.view.Assessment;
import grantledger.query.application.view.DecisionEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The points that stood, beside what they were said to make, and beside a grant that rests on them. */
final class FromScores {

    private FromScores() {}

    static Stream<Departure> departures(Stood stood) {
        boolean rests = stood.isTried() || (stood.is(Kind.RECONSIDERED) && stood.grants());
        return rests
                ? Stream.of(incomplete(stood), differing(stood), none(stood)).filter(Objects::nonNull)
                : Stream.empty();
    }

    private static Departure incomplete(Stood stood) {
        List<String> missing = missing(stood);
        return missing.isEmpty()
                ? null
                : Respect.SCORES_COMPLETE.departure(
                        null,
                        "points by all who assess",
                        "%d missing".formatted(missing.size()),
                        "The points were not complete: %s.",
                        String.join("; ", missing));
    }

    private static List<String> missing(Stood stood) {
        Assessment assessment = stood.application().assessment();
        List<String> scored =
                assessment.scorings().stream().map(Scoring::assessorId).toList();
        List<String> missing = new ArrayList<>();
        assessment.assessors().stream()
                .filter(assessor -> !scored.contains(assessor))
                .forEach(assessor -> missing.add("%s was to assess and had given none".formatted(assessor)));
        assessment.scorings().stream()
                .filter(scoring -> !CallScore.missing(scoring, stood).isEmpty())
                .forEach(scoring -> missing.add("%s had given none for %s"
                        .formatted(scoring.assessorId(), String.join(", ", CallScore.missing(scoring, stood)))));
        return missing;
    }

    private static Departure differing(Stood stood) {
        BigDecimal recorded = stood.application().assessment().score();
        BigDecimal recomputed = CallScore.of(stood).orElse(null);
        boolean same =
                recorded == null ? recomputed == null : recomputed != null && recorded.compareTo(recomputed) == 0;
        return same
                ? null
                : Respect.SCORE.departure(
                        null,
                        recomputed == null ? "none" : recomputed,
                        recorded == null ? "none" : recorded,
                        "The score was shown as %s; by the criteria, scales and weights of the call the complete"
                                + " assessors' points make %s.",
                        recorded == null ? "none" : recorded,
                        recomputed == null ? "none" : recomputed);
    }

    private static Departure none(Stood stood) {
        return stood.grants() && stood.application().assessment().score() == null && raises(stood)
                ? Respect.SCORED.departure(
                        "grant-needs-score", "a score", "none", "No score stood, and money was granted.")
                : null;
    }

    /** Less than what is in force needs no assessment. */
    private static boolean raises(Stood stood) {
        Long beforeSek = stood.application().decidedAmountSek();
        Long amountSek = stood.decision().amountSek();
        return beforeSek == null || amountSek == null || amountSek > beforeSek;
    }
}
