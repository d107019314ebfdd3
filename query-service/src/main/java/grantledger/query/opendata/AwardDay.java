package grantledger.query.opendata;

import grantledger.events.DecisionOutcome;
import grantledger.query.answering.SwedishDay;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.grant.view.Award;
import java.time.Instant;
import java.time.LocalDate;

/** The day on which a grant was decided. */
final class AwardDay {

    private AwardDay() {}

    /**
     * Of the decision in force. While nothing is decided, because a court sent the application back and the grant stands
     * meanwhile, of the last one that granted; and where that has not been read yet, of the grant itself.
     */
    static LocalDate of(ApplicationView application, Award award) {
        Instant decided = application.decisions().reversed().stream()
                .filter(Decision::decides)
                .map(DecisionEntry::of)
                .filter(entry -> entry.outcome() == DecisionOutcome.GRANT)
                .map(DecisionEntry::decidedAt)
                .findFirst()
                .orElse(award.establishedAt());
        return SwedishDay.of(decided);
    }
}
