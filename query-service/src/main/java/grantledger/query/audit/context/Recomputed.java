package grantledger.query.audit.context;

import grantledger.query.answering.TwoDecimals;
import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What follows from what stood.
 *
 * @param score of the complete assessors' points by the call's own criteria; null where there is none
 * @param rank in the track; null where the application has none, as {@code aboveLine} and {@code sumSek}
 * @param ranked how many have a rank in the track
 * @param aboveLine whether it would get what it asks for
 * @param sumSek what is committed in the track and waited for, from the first rank down to this one
 * @param budgetSek the track's ceiling, and {@code committedSek} what was bound below it
 */
record Recomputed(
        @JsonSerialize(using = TwoDecimals.class) BigDecimal score,
        Integer rank,
        int ranked,
        Boolean aboveLine,
        Long sumSek,
        long budgetSek,
        long committedSek) {

    static Recomputed of(Stood stood) {
        return new Recomputed(
                CallScore.of(stood).orElse(null),
                stood.place().map(place -> place.rank()).orElse(null),
                stood.ranked(),
                stood.place().map(place -> stood.aboveLine()).orElse(null),
                stood.place().map(place -> place.sumSek()).orElse(null),
                stood.track().budgetSek(),
                stood.call().committedSek(stood.track().track()));
    }
}
