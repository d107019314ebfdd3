package grantledger.command.call;

import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.Track;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What of a call's money is bound.
 *
 * @param committedSek    under each track's ceiling
 * @param courtOrderedSek above it, by the word of courts
 * @param courtOrderedOf  the same for each application that has any of it: these are few
 */
public record BoundFunds(
        Map<Track, Long> committedSek, Map<Track, Long> courtOrderedSek, Map<UUID, Long> courtOrderedOf) {

    static final BoundFunds NONE = new BoundFunds(Map.of(), Map.of(), Map.of());

    boolean isNone() {
        return committedSek.isEmpty() && courtOrderedSek.isEmpty();
    }

    BoundFunds committing(CallFundsCommitted it) {
        return new BoundFunds(with(it.track(), it.committedSek(), committedSek), courtOrderedSek, courtOrderedOf);
    }

    BoundFunds ordering(CourtOrderedFundsCommitted it) {
        return ordered(it.track(), it.courtOrderedSek(), it.applicationId(), it.amountSek());
    }

    BoundFunds returning(CallFundsReturned it) {
        BoundFunds within =
                new BoundFunds(with(it.track(), it.committedSek(), committedSek), courtOrderedSek, courtOrderedOf);
        if (it.courtOrderedSek() == null) {
            return within;
        }
        long lessSek = courtOrderedSek.getOrDefault(it.track(), 0L) - it.courtOrderedSek();
        return within.ordered(it.track(), it.courtOrderedSek(), it.applicationId(), -lessSek);
    }

    private BoundFunds ordered(Track track, long sumSek, UUID applicationId, long moreSek) {
        long ofApplication = courtOrderedOf.getOrDefault(applicationId, 0L) + moreSek;
        return new BoundFunds(
                committedSek, with(track, sumSek, courtOrderedSek), with(applicationId, ofApplication, courtOrderedOf));
    }

    private static <K extends Comparable<K>> Map<K, Long> with(K key, long sek, Map<K, Long> sums) {
        Map<K, Long> changed = new TreeMap<>(sums);
        changed.put(key, sek);
        return Map.copyOf(changed);
    }
}
