package grantledger.command.grant;

import static grantledger.command.grant.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.GrantRule.DAY_NOT_PAST;

import java.time.LocalDate;

/** When things may have happened, and when they may be due, seen from the day of the command. */
final class Days {

    private Days() {}

    static void requireNotInFuture(String field, LocalDate day, LocalDate today) {
        DAY_NOT_IN_FUTURE.requireOf(field, !day.isAfter(today), "%s is after today, %s.", day, today);
    }

    static void requireNotPast(String field, LocalDate day, LocalDate today) {
        DAY_NOT_PAST.requireOf(field, !day.isBefore(today), "%s is before today, %s.", day, today);
    }
}
