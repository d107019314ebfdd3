package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.SERVED_AFTER_DECISION;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.DecisionServed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordServiceTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void a_decision_reaches_the_applicant_on_its_day_or_later() {
        rules.given(declined()).when(OFFICER, served(TODAY)).then(new DecisionServed(APPLICATION, TODAY));
        rules.given(declined())
                .when(at(NOW.plusSeconds(3 * 86_400), OFFICER), served(TODAY.plusDays(3)))
                .then(new DecisionServed(APPLICATION, TODAY.plusDays(3)));
    }

    @Test
    void the_day_is_recorded_again_where_it_was_wrong() {
        rules.given(and(dismissed(), new DecisionServed(APPLICATION, TODAY)))
                .when(OFFICER, served(TODAY))
                .then(new DecisionServed(APPLICATION, TODAY));
    }

    @Test
    void refuses_a_day_before_the_decision() {
        rules.given(declined()).when(OFFICER, served(TODAY.minusDays(1))).refusedBy(SERVED_AFTER_DECISION, "servedOn");
    }

    @Test
    void refuses_a_day_in_the_future() {
        rules.given(declined()).when(OFFICER, served(TODAY.plusDays(1))).refusedBy(SERVED_AFTER_DECISION, "servedOn");
    }

    @Test
    void refuses_the_service_of_no_decision() {
        rules.given(recommended()).when(OFFICER, served(TODAY)).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(declined(), conflictOf(OFFICER)))
                .when(OFFICER, served(TODAY))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    private static RecordService served(LocalDate on) {
        return new RecordService(APPLICATION, on);
    }
}
