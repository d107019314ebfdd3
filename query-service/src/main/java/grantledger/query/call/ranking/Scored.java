package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Score;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An application with what its place in the ranking depends on.
 *
 * @param prioritiesMet of the call's for the track
 * @param grantedSek in force, or null
 */
record Scored(ApplicationView view, Optional<Score> score, List<String> prioritiesMet, Long grantedSek) {

    /** Who comes first; see {@link Ranking}. */
    static Comparator<Scored> order(List<Criterion> criteria) {
        Comparator<Scored> order = Comparator.comparing(Scored::total)
                .thenComparingInt(scored -> scored.prioritiesMet.size())
                .reversed();
        for (Criterion criterion : criteria) {
            order = order.thenComparing(Comparator.comparing((Scored scored) -> scored.share(criterion))
                    .reversed());
        }
        return order.thenComparingLong(scored -> scored.view.proposal().requestedAmountSek())
                .thenComparing(scored -> scored.view.submission().arrivedAt())
                .thenComparing(scored -> scored.view.applicationId().toString());
    }

    boolean hasMoney() {
        return view.status() == ApplicationStatus.GRANTED && grantedSek != null && grantedSek > 0;
    }

    boolean waitsForMoney() {
        return score.isPresent() && view.decision() == null;
    }

    /** What it asks for beyond what is bound to it. */
    long wantedSek() {
        return Math.max(view.proposal().requestedAmountSek() - (grantedSek == null ? 0 : grantedSek), 0);
    }

    private BigFraction total() {
        return score.map(Score::total).orElse(BigFraction.of(-1));
    }

    private BigFraction share(Criterion criterion) {
        return score.map(Score::shares)
                .map(shares -> shares.get(criterion.id()))
                .orElse(BigFraction.of(-1));
    }
}
