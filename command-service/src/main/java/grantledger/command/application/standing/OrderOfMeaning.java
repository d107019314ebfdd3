package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;

import grantledger.command.deciding.Acting;
import java.time.LocalDate;

/** What an importer dates may be dated as it was, but never before what it presupposes. */
public final class OrderOfMeaning {

    private OrderOfMeaning() {}

    /** Where there is a decision. */
    public static void requireAfterDecision(Application application, Acting acting) {
        application.requireSubmittedBy(acting);
        requireNotBefore("decision", application.decided().on(), acting);
    }

    public static void requireAfterAppeal(Application application, Acting acting) {
        requireAfterDecision(application, acting);
        requireNotBefore("appeal", application.appeals().receivedOn(), acting);
    }

    private static void requireNotBefore(String presupposed, LocalDate day, Acting acting) {
        NOT_DATED_BEFORE_DECISION.requireOf(
                "Occurred-At",
                day == null || !acting.today().isBefore(day),
                "%s is before the day of the %s, %s.",
                acting.today(),
                presupposed,
                day);
    }
}
