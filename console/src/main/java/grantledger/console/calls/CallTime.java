package grantledger.console.calls;

import grantledger.console.parts.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a call stands in its time.
 *
 * @param days until it opens or closes, or since it closed; 0 is today
 */
public record CallTime(State state, long days) {

    /** Their texts are {@code calls.time.<STATE>}. */
    public enum State {
        UPCOMING,
        OPEN,
        CLOSED,
        CANCELLED
    }

    /** @param at empty where nobody knows the time: then only a cancellation is told */
    static Optional<CallTime> of(JsonNode call, Optional<Instant> at) {
        if (call.path("cancelledBecause").isString()) {
            return Optional.of(new CallTime(State.CANCELLED, 0));
        }
        return at.map(time -> at(instant(call, "opensAt"), instant(call, "closesAt"), time));
    }

    /** How much it asks to be looked at. */
    public Tone tone() {
        return switch (state) {
            case UPCOMING -> Tone.INFO;
            case OPEN -> Tone.SUCCESS;
            case CLOSED -> Tone.NEUTRAL;
            case CANCELLED -> Tone.DANGER;
        };
    }

    /** A call is open until the instant of its closing, which is the first that is too late. */
    static CallTime at(Instant opens, Instant closes, Instant now) {
        if (now.isBefore(opens)) {
            return new CallTime(State.UPCOMING, ChronoUnit.DAYS.between(day(now), day(opens)));
        }
        var last = day(closes.minusMillis(1));
        return now.isBefore(closes)
                ? new CallTime(State.OPEN, ChronoUnit.DAYS.between(day(now), last))
                : new CallTime(State.CLOSED, ChronoUnit.DAYS.between(last, day(now)));
    }

    private static LocalDate day(Instant time) {
        return time.atZone(When.SWEDEN).toLocalDate();
    }

    private static Instant instant(JsonNode call, String field) {
        return OffsetDateTime.parse(call.path(field).asString()).toInstant();
    }
}
