package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.IN_ORDER_OF_MEANING;

import grantledger.command.deciding.Acting;
import java.time.LocalDate;

/** What an importer dates may be dated as it was, but never before what it presupposes. */
public final class OrderOfMeaning {

    private static final String FIELD = "Occurred-At";

    private OrderOfMeaning() {}

    public static void requireAfterSubmission(Application application, Acting acting) {
        IN_ORDER_OF_MEANING.requireOf(
                FIELD,
                !acting.occurredAt().isBefore(application.submission().submittedAt()),
                "%s is before the submission, %s.",
                acting.occurredAt(),
                application.submission().submittedAt());
    }

    /** Where there is a decision. */
    public static void requireAfterDecision(Application application, Acting acting) {
        requireAfterSubmission(application, acting);
        requireNotBefore("decision", application.decided().on(), acting);
    }

    public static void requireAfterAppeal(Application application, Acting acting) {
        requireAfterDecision(application, acting);
        requireNotBefore("appeal", application.appeals().receivedOn(), acting);
    }

    private static void requireNotBefore(String presupposed, LocalDate day, Acting acting) {
        IN_ORDER_OF_MEANING.requireOf(
                FIELD,
                day == null || !acting.today().isBefore(day),
                "%s is before the day of the %s, %s.",
                acting.today(),
                presupposed,
                day);
    }
}
