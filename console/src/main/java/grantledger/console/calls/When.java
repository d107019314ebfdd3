package grantledger.console.calls;

import grantledger.console.asking.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The time that a page is of, where its moment tells one: a position of the log has none that people know. */
final class When {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private When() {}

    static Optional<Instant> of(Moment moment, Instant now) {
        return switch (moment.clock()) {
            case NOW -> Optional.of(now);
            case POSITION -> Optional.empty();
            case RECORDED, OCCURRED -> time(moment.value());
        };
    }

    /** A day is meant to its end in Sweden, as the services mean it. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(SWEDEN)
                                    .toInstant()
                                    .minusMillis(1)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
