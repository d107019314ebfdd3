package grantledger.query.audit;

import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.moments.NamedTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Moments as auditors name them: {@code position} or {@code asOf} by the log, {@code occurredAt} by what had happened. */
public final class Moments {

    private Moments() {}

    /** Exactly one of the parameters must be given. */
    static Moment of(String asOf, Long position, String occurredAt) {
        return atMostOne(asOf, position, occurredAt)
                .orElseThrow(() -> Refused.field("asOf", "exactly one of asOf, position and occurredAt is needed"));
    }

    /** Empty where none is given. */
    public static Optional<Moment> atMostOne(String asOf, Long position, String occurredAt) {
        if (Stream.of(asOf, position, occurredAt).filter(Objects::nonNull).count() > 1) {
            throw Refused.field("asOf", "only one of asOf, position and occurredAt can be given");
        }
        if (position != null) {
            return Optional.of(position(position));
        }
        return asOf != null
                ? Optional.of(new Moment.RecordedBy(NamedTime.of("asOf", asOf)))
                : Optional.ofNullable(occurredAt).map(time -> happened("occurredAt", time));
    }

    /** What had happened by a time, as far as is known by now. */
    public static Moment happened(String parameter, String time) {
        return new Moment.OccurredBy(NamedTime.of(parameter, time), Long.MAX_VALUE);
    }

    private static Moment position(long position) {
        if (position < 0) {
            throw Refused.field("position", "must be a position of the log, a whole number from 0");
        }
        return new Moment.Position(position);
    }
}
