package grantledger.query.audit.context;

import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.format.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The call's money, limits and times, beside what was decided. A court is bound by the request alone. */
final class FromFrames {

    private FromFrames() {}

    static Stream<Departure> departures(Stood stood) {
        Stream<Departure> ofEverybody = Stream.of(beyondRequest(stood));
        Stream<Departure> ofTheAgency = stood.isOfTheAgency()
                ? Stream.of(sum(stood), ceiling(stood), limits(stood), early(stood), cancelled(stood))
                : Stream.empty();
        return Stream.concat(ofTheAgency, ofEverybody).filter(Objects::nonNull);
    }

    private static Departure beyondRequest(Stood stood) {
        Long amountSek = stood.decision().amountSek();
        long requestedSek = stood.application().proposal().requestedAmountSek();
        return amountSek == null || amountSek <= requestedSek
                ? null
                : Respect.REQUEST.departure(
                        "grant-within-request",
                        "at most " + requestedSek,
                        amountSek,
                        "%d SEK were granted where %d SEK were asked for.",
                        amountSek,
                        requestedSek);
    }

    /** What had been committed before is known in the order of the log alone. */
    private static Departure sum(Stood stood) {
        CallFundsCommitted bound = bound(stood).orElse(null);
        if (bound == null || !stood.inOrderOfTheLog()) {
            return null;
        }
        long beforeSek = stood.call().committedSek(bound.track());
        return beforeSek + bound.amountSek() == bound.committedSek()
                ? null
                : Respect.COMMITTED.departure(
                        null,
                        beforeSek + bound.amountSek(),
                        bound.committedSek(),
                        "%d SEK were committed in %s before, and %d SEK were bound for it; the sum was recorded as %d"
                                + " SEK.",
                        beforeSek,
                        bound.track(),
                        bound.amountSek(),
                        bound.committedSek());
    }

    private static Departure ceiling(Stood stood) {
        CallFundsCommitted bound = bound(stood).orElse(null);
        long budgetSek = stood.track().budgetSek();
        return bound == null || bound.committedSek() <= budgetSek
                ? null
                : Respect.CEILING.departure(
                        "budget-ceiling",
                        "at most " + budgetSek,
                        bound.committedSek(),
                        "It brought the committed sum of %s to %d SEK, above the ceiling of %d SEK.",
                        bound.track(),
                        bound.committedSek(),
                        budgetSek);
    }

    private static Optional<CallFundsCommitted> bound(Stood stood) {
        return stood.together().stream()
                .map(Recorded::event)
                .filter(CallFundsCommitted.class::isInstance)
                .map(CallFundsCommitted.class::cast)
                .filter(bound -> bound.track() == stood.track().track())
                .findFirst();
    }

    private static Departure limits(Stood stood) {
        TrackTerms track = stood.track();
        Long amountSek = stood.decision().amountSek();
        boolean tooSmall = amountSek != null && track.minGrantSek() != null && amountSek < track.minGrantSek();
        boolean tooLarge = amountSek != null && track.maxGrantSek() != null && amountSek > track.maxGrantSek();
        return !tooSmall && !tooLarge
                ? null
                : Respect.LIMITS.departure(
                        "grant-within-track-limits",
                        tooSmall ? "at least " + track.minGrantSek() : "at most " + track.maxGrantSek(),
                        amountSek,
                        "%d SEK were granted, %s grant of the track, %d SEK.",
                        amountSek,
                        tooSmall ? "less than the smallest" : "more than the largest",
                        tooSmall ? track.minGrantSek() : track.maxGrantSek());
    }

    private static Departure early(Stood stood) {
        Instant closesAt = stood.call().terms().closesAt();
        return !stood.isTried() || stood.call().terms().rolling() || hasClosed(closesAt, stood.decidedAt())
                ? null
                : Respect.CLOSED.departure(
                        "decision-after-closing",
                        "after " + closesAt,
                        stood.decidedAt(),
                        "It was decided at %s, and the call closed at %s.",
                        stood.decidedAt(),
                        closesAt);
    }

    /** A closing time of …:59 seconds counts to the end of that second. */
    private static boolean hasClosed(Instant closesAt, Instant by) {
        boolean lastSecond = Math.floorMod(closesAt.getEpochSecond(), 60) == 59;
        return !by.isBefore(
                lastSecond ? closesAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1) : closesAt);
    }

    private static Departure cancelled(Stood stood) {
        String because = stood.call().progress().cancelledBecause();
        return because == null
                ? null
                : Respect.CALL_IN_FORCE.departure(
                        "call-not-cancelled",
                        "a call in force",
                        "a cancelled one",
                        "The call had been cancelled: %s",
                        because);
    }
}
