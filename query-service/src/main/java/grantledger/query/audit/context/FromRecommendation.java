package grantledger.query.audit.context;

import grantledger.query.application.view.DecisionEntry.Kind;
import grantledger.query.application.view.Recommendation;
import java.util.Objects;
import java.util.stream.Stream;

/** What was recommended, beside what was decided. Courts and dismissals need no recommendation. */
final class FromRecommendation {

    private FromRecommendation() {}

    static Stream<Departure> departures(Stood stood) {
        if (!stood.isTried() && !stood.is(Kind.RECONSIDERED)) {
            return Stream.empty();
        }
        Recommendation standing = standing(stood);
        return standing == null
                ? Stream.of(unrecommended(stood))
                : Stream.of(outcome(stood, standing), amount(stood, standing)).filter(Objects::nonNull);
    }

    /** One that an earlier decision rests on is used up. */
    private static Recommendation standing(Stood stood) {
        Recommendation last = stood.application().assessment().recommendation();
        return last == null || last.state() != Recommendation.State.STANDING ? null : last;
    }

    private static Departure unrecommended(Stood stood) {
        String rule = stood.is(Kind.RECONSIDERED)
                ? "reconsideration-follows-recommendation"
                : "decision-follows-recommendation";
        return Respect.RECOMMENDED.departure(
                rule,
                "a recommendation",
                "none",
                "No recommendation stood when it was decided; the application was %s.",
                stood.application().status());
    }

    private static Departure outcome(Stood stood, Recommendation standing) {
        if (standing.outcome() == stood.decision().outcome()) {
            return null;
        }
        return Respect.OUTCOME.departure(
                null,
                standing.outcome(),
                stood.decision().outcome(),
                "%s recommended %s, and it was decided to %s.",
                standing.recommendedBy(),
                Words.of(standing.outcome(), standing.amountSek()),
                Words.of(stood.decision().outcome(), stood.decision().amountSek()));
    }

    private static Departure amount(Stood stood, Recommendation standing) {
        Long amountSek = stood.decision().amountSek();
        if (standing.amountSek() == null
                || amountSek == null
                || standing.amountSek().equals(amountSek)) {
            return null;
        }
        return Respect.AMOUNT.departure(
                null,
                standing.amountSek(),
                amountSek,
                "%d SEK were recommended by %s, and %d SEK granted: %d SEK %s.",
                standing.amountSek(),
                standing.recommendedBy(),
                amountSek,
                Math.abs(amountSek - standing.amountSek()),
                amountSek > standing.amountSek() ? "more" : "less");
    }
}
