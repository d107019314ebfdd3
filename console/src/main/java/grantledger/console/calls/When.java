package grantledger.console.calls;

import grantledger.console.asking.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The time that a page is of, where its moment tells one: a position of the log has none that people know. */
final class When {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private When() {}

    static Optional<Instant> of(Moment moment, Instant now) {
        return moment.isNow() ? Optional.of(now) : moment.time();
    }
}
