package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_PAST;

import java.time.LocalDate;

/** When things may have happened, and when they may be due, seen from the day of the command. */
public final class Days {

    private Days() {}

    public static void requireNotInFuture(String field, LocalDate day, LocalDate today) {
        DAY_NOT_IN_FUTURE.requireOf(field, !day.isAfter(today), "%s is after today, %s.", day, today);
    }

    public static void requireNotPast(String field, LocalDate day, LocalDate today) {
        DAY_NOT_PAST.requireOf(field, !day.isBefore(today), "%s is before today, %s.", day, today);
    }
}
