package grantledger.query.audit;

import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.answering.SwedishDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Moments as auditors name them. */
final class Moments {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
                ? new Moment.RecordedBy(time("asOf", asOf))
                : new Moment.OccurredBy(time("occurredAt", occurredAt), Long.MAX_VALUE);
    }

    /** A day is meant to its end, in Sweden. */
    private static Instant time(String field, String text) {
        try {
            return DAY.matcher(text).matches()
                    ? SwedishDay.endOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Refused.field(
                    field,
                    "must be a time with an offset (RFC 3339), such as 2020-03-19T12:00:00Z, or a day, 2020-03-19");
        }
    }
}
