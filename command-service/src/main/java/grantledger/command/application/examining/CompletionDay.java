package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_IN_SIGHT;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_TODAY_OR_LATER;

import java.time.LocalDate;

/** The day by which an application is to be completed. */
final class CompletionDay {

    private CompletionDay() {}

    static void require(LocalDate dueOn, LocalDate today) {
        COMPLETION_DUE_TODAY_OR_LATER.requireOf("dueOn", !dueOn.isBefore(today), "%s has passed.", dueOn);
        COMPLETION_DUE_IN_SIGHT.requireOf(
                "dueOn", dueOn.isBefore(today.plusYears(100)), "%s is a century or more from today, %s.", dueOn, today);
    }
}
