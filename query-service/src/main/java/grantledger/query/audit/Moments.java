package grantledger.query.audit;

import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.moments.NamedTime;
import java.util.Objects;
import java.util.stream.Stream;

/** Moments as auditors name them. */
final class Moments {

    private Moments() {}

    /** Exactly one of the parameters must be given. */
    static Moment of(String asOf, Long position, String occurredAt) {
        if (Stream.of(asOf, position, occurredAt).filter(Objects::nonNull).count() != 1) {
            throw Refused.field("asOf", "exactly one of asOf, position and occurredAt is needed");
        }
        if (position != null) {
            return new Moment.Position(position);
        }
        return asOf != null
                ? new Moment.RecordedBy(NamedTime.of("asOf", asOf))
                : new Moment.OccurredBy(NamedTime.of("occurredAt", occurredAt), Long.MAX_VALUE);
    }
}
