package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An application with what its place in the ranking depends on.
 *
 * @param mark its score, or null
 * @param prioritiesMet of the call's for the track
 */
public record Scored(Contender contender, Mark mark, List<String> prioritiesMet) {

    /** Among those alike in score, priorities and criteria. */
    static final Comparator<Scored> AMONG_EQUALS = Comparator.comparingLong(
                    (Scored scored) -> scored.contender.requestedAmountSek())
            .thenComparing(scored -> scored.contender.arrivedAt())
            .thenComparing(scored -> scored.contender.applicationId().toString());

    /** Who comes first; see {@link Ranking}. */
    static Comparator<Scored> order(List<Criterion> criteria) {
        return Comparator.comparing(Scored::mark, Comparator.nullsLast(Mark.HIGHEST_FIRST))
                .thenComparing(Comparator.comparingInt((Scored scored) -> scored.prioritiesMet.size())
                        .reversed())
                .thenComparing(Scored::mark, Comparator.nullsLast(Mark.byShares(criteria)))
                .thenComparing(AMONG_EQUALS);
    }

    Optional<Mark> scored() {
        return Optional.ofNullable(mark);
    }

    boolean waitsForMoney() {
        return mark != null && !contender.decided();
    }

    /** @param boundSek what is bound to it by grants in force */
    long wantedSek(long boundSek) {
        return Math.max(contender.requestedAmountSek() - boundSek, 0);
    }
}
