package grantledger.command.application.appealing;

import static grantledger.command.application.standing.ApplicationRule.APPEAL_TOO_LATE_AFTER_ITS_DAYS;
import static grantledger.command.application.standing.ApplicationRule.COURT_AND_CASE_ARE_NAMED;

import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Circumstances;
import grantledger.events.AppealOutcome;
import java.time.LocalDate;

/** Who said what became of an appeal: a court, or the agency itself of one that came too late, or its author. */
final class Judge {

    private Judge() {}

    static void require(RecordAppealOutcome recorded, Application application, Circumstances with) {
        boolean none = recorded.court() == null && recorded.caseNumber() == null;
        if (none && recorded.outcome() == AppealOutcome.TOO_LATE) {
            requireTooLate(application, with);
        } else if (!none || recorded.outcome() != AppealOutcome.WITHDRAWN) {
            COURT_AND_CASE_ARE_NAMED.requireOf("court", recorded.court() != null, "The court is missing.");
            COURT_AND_CASE_ARE_NAMED.requireOf(
                    "caseNumber", recorded.caseNumber() != null, "The court's case number is missing.");
        }
    }

    /** Without a recorded service nothing tells when the days began, and the agency answers for it. */
    private static void requireTooLate(Application application, Circumstances with) {
        LocalDate servedOn = application.decided().servedOn();
        LocalDate receivedOn = application.appeals().receivedOn();
        int days = application.call(with).terms().appealDays();
        APPEAL_TOO_LATE_AFTER_ITS_DAYS.requireOf(
                "outcome",
                servedOn == null || receivedOn.isAfter(servedOn.plusDays(days)),
                "It came on %s, within %d days from %s.",
                receivedOn,
                days,
                servedOn);
    }
}
