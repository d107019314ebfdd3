package grantledger.command.grant.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether an instalment waits for a report: {@code true} for the planned progress report whose turn it is, or the number
 * of a planned report, from 1.
 *
 * @param report null unless a number is given
 */
public record AfterReport(boolean waits, Integer report) {

    static final AfterReport NOT = new AfterReport(false, null);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AfterReport of(Object given) {
        return switch (given) {
            case Boolean waits -> new AfterReport(waits, null);
            case Integer report when report > 0 -> new AfterReport(true, report);
            case null, default -> throw new IllegalArgumentException("must be true, false or the number of a report");
        };
    }

    @JsonValue
    Object given() {
        return report == null ? waits : report;
    }
}
