package grantledger.query.audit.context;

import grantledger.query.call.ranking.Ranking;
import java.util.stream.Stream;

/**
 * The place in the ranking that was recomputed, beside what was decided. What changes a decision is compared with its recommendation
 * instead: the line has gone on by then.
 */
final class FromRanking {

    private FromRanking() {}

    static Stream<Departure> departures(Stood stood) {
        if (!stood.isTried()) {
            return Stream.empty();
        }
        boolean fits = stood.place().map(Ranking.Place::fits).orElse(false);
        return fits == stood.grants() ? Stream.empty() : Stream.of(departure(stood, fits));
    }

    private static Departure departure(Stood stood, boolean fits) {
        return Respect.LINE.departure(
                null,
                fits ? "GRANT" : "DECLINE",
                stood.decision().outcome(),
                "%s It was decided to %s.",
                stood.place().map(place -> where(stood, place)).orElseGet(() -> unranked(stood)),
                Words.of(stood.decision().outcome(), stood.decision().amountSek()));
    }

    private static String unranked(Stood stood) {
        return "It had no rank, being %s, and so was not above the line."
                .formatted(stood.application().status());
    }

    private static String where(Stood stood, Ranking.Place place) {
        String rank = "Its rank was %d of %d in %s".formatted(place.rank(), stood.ranked(), place.track());
        if (stood.application().assessment().score() == null) {
            return rank + ", after all that have a score: without one it was not above the line.";
        }
        long committedSek = stood.call().committedSek(place.track());
        return rank
                + ", with the score %s. %d SEK were committed, and with what was asked for down to its rank the sum was"
                        .formatted(stood.application().assessment().score(), committedSek)
                + " %d SEK, %s the ceiling of %d SEK: it was %s the line."
                        .formatted(
                                place.sumSek(),
                                place.sumSek() > stood.track().budgetSek() ? "above" : "within",
                                stood.track().budgetSek(),
                                place.fits() ? "above" : "below");
    }
}
