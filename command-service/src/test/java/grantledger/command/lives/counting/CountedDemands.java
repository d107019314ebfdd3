package grantledger.command.lives.counting;

import grantledger.command.lives.counting.DemandedKronor.Krona;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What was demanded, krona by krona: the oldest demand first, and in each what was too much out before what was forfeited. */
final class CountedDemands {
    private final Deque<DemandedKronor> oldestFirst = new ArrayDeque<>();

    void demand(long tooMuchOutSek, long forfeitedSek) {
        oldestFirst.addLast(new DemandedKronor(tooMuchOutSek, false));
        oldestFirst.addLast(new DemandedKronor(forfeitedSek, true));
    }

    /** How many of the kronor moved, of the oldest demands first. */
    long moveOldest(long sek, Krona from, Krona to) {
        return times(sek, () -> oldestFirst.stream().anyMatch(demand -> demand.move(from, to)));
    }

    long moveNewest(long sek, Krona from, Krona to) {
        return times(sek, () -> newestFirst().anyMatch(demand -> demand.move(from, to)));
    }

    long withdraw(long sek) {
        return times(sek, () -> newestFirst().anyMatch(DemandedKronor::withdrawOne));
    }

    long forgive(long sek) {
        return times(sek, () -> oldestFirst.stream().anyMatch(DemandedKronor::forgiveOne));
    }

    private static long times(long sek, BooleanSupplier oneKrona) {
        long moved = 0;
        while (moved < sek && oneKrona.getAsBoolean()) {
            moved++;
        }
        return moved;
    }

    private Stream<DemandedKronor> newestFirst() {
        Iterable<DemandedKronor> descending = oldestFirst::descendingIterator;
        return StreamSupport.stream(descending.spliterator(), false);
    }

    long lying(Krona where) {
        return oldestFirst.stream().mapToLong(demand -> demand.lying(where)).sum();
    }

    long forfeitedSek() {
        return oldestFirst.stream().mapToLong(DemandedKronor::forfeited).sum();
    }
}
