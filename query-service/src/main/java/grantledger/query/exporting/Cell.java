package grantledger.query.exporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What stands in a cell, whatever the form it is sent in. */
sealed interface Cell {

    Cell NOTHING = new Nothing();

    record Nothing() implements Cell {}

    record Text(String text) implements Cell {}

    /** @param digits as JSON has them */
    record Decimal(String digits) implements Cell {

        BigDecimal value() {
            return new BigDecimal(digits);
        }
    }

    record Truth(boolean value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Time(Instant at) implements Cell {}
}
