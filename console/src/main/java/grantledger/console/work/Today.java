package grantledger.console.work;

import grantledger.console.asking.Moment;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The Swedish day that a page is of. */
record Today(InstantSource clock) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int DAY = 10;

    static Today ofSweden() {
        return new Today(InstantSource.system());
    }

    /** Empty where the moment is a position, which tells no day. */
    Optional<String> at(Moment moment) {
        if (moment.isNow()) {
            return Optional.of(LocalDate.ofInstant(clock.instant(), SWEDEN).toString());
        }
        return moment.value().matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? Optional.of(moment.value().substring(0, DAY))
                : Optional.empty();
    }
}
