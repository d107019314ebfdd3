package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_PAST;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.REPORT_PERIOD_IN_ORDER;

import java.time.LocalDate;

/** When things may have happened, and when they may be due, seen from the day of the command and from the project. */
public final class Days {

    private static final int YEARS_AFTER_PROJECT = 5;

    private Days() {}

    public static void requireNotInFuture(String field, LocalDate day, LocalDate today) {
        DAY_NOT_IN_FUTURE.requireOf(field, !day.isAfter(today), "%s is after today, %s.", day, today);
    }

    public static void requireNotPast(String field, LocalDate day, LocalDate today) {
        DAY_NOT_PAST.requireOf(field, !day.isBefore(today), "%s is before today, %s.", day, today);
    }

    /** Something that presupposes the grant. */
    public static void requireNotBeforeGrant(String field, LocalDate day, LocalDate grantedOn) {
        DAY_NOT_BEFORE_GRANT.requireOf(
                field, !day.isBefore(grantedOn), "%s is before the day of the grant, %s.", day, grantedOn);
    }

    public static void requireReportDue(String field, LocalDate day, Award award) {
        requireReportDue(field, day, award.projectStart(), award.projectEnd());
    }

    /** A report is due once the project has begun, and not when everybody has forgotten it. */
    public static void requireReportDue(String field, LocalDate day, LocalDate projectStart, LocalDate projectEnd) {
        DAY_OF_PROJECT.requireOf(
                field, !day.isBefore(projectStart), "%s is before the project begins, %s.", day, projectStart);
        requireNotLongAfter(field, day, projectEnd);
    }

    /** Another end of the project is not when everybody has forgotten it. */
    public static void requireNotLongAfter(String field, LocalDate day, Award award) {
        requireNotLongAfter(field, day, award.projectEnd());
    }

    public static void requirePayable(String field, LocalDate day, Award award) {
        requirePayable(field, day, award.projectStart(), award.projectEnd());
    }

    /** An instalment may be paid ahead of the project, as the decision may. */
    public static void requirePayable(String field, LocalDate day, LocalDate projectStart, LocalDate projectEnd) {
        DAY_OF_PROJECT.requireOf(
                field,
                !day.isBefore(projectStart.minusYears(2)),
                "%s is more than two years before the project begins, %s.",
                day,
                projectStart);
        requireNotLongAfter(field, day, projectEnd);
    }

    private static void requireNotLongAfter(String field, LocalDate day, LocalDate projectEnd) {
        DAY_OF_PROJECT.requireOf(
                field,
                !day.isAfter(projectEnd.plusYears(YEARS_AFTER_PROJECT)),
                "%s is more than %d years after the project ends, %s.",
                day,
                YEARS_AFTER_PROJECT,
                projectEnd);
    }

    /** Periods may overlap and precede the decision, but they are of this project. */
    static void requirePeriodOfProject(LocalDate start, LocalDate end, Award award) {
        DAY_OF_PROJECT.requireOf(
                "periodStart",
                !start.isBefore(award.projectStart().minusYears(1)),
                "%s is more than a year before the project begins, %s.",
                start,
                award.projectStart());
        requireNotLongAfter("periodEnd", end, award.projectEnd());
    }

    public static void requireReportedPeriod(LocalDate start, LocalDate end, Award award, LocalDate today) {
        REPORT_PERIOD_IN_ORDER.requireOf("periodEnd", !end.isBefore(start), "%s is before %s.", end, start);
        requireNotInFuture("periodEnd", end, today);
        requirePeriodOfProject(start, end, award);
    }
}
