package grantledger.command.application.examining;

import static grantledger.command.application.Applications.AFTER_CLOSING;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_BEFORE_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_IN_SIGHT;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_TODAY_OR_LATER;
import static grantledger.command.application.standing.ApplicationRule.ONE_COMPLETION_AT_A_TIME;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTED_BEFORE_HANDLED;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestCompletionTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void asks_for_what_is_missing_even_by_today() {
        rules.given(submitted()).when(OFFICER, by(TODAY)).then(completionRequested(TODAY));
    }

    @Test
    void asks_after_a_formal_check_too() {
        rules.given(eligible()).when(OFFICER, by(TODAY)).then(completionRequested(TODAY));
    }

    @Test
    void asks_after_a_failed_formal_check() {
        rules.given(submitted(), checked(false)).when(OFFICER, by(TODAY)).then(completionRequested(TODAY));
    }

    @Test
    void refuses_a_day_that_has_passed() {
        rules.given(submitted())
                .when(OFFICER, by(TODAY.minusDays(1)))
                .refusedBy(COMPLETION_DUE_TODAY_OR_LATER, "dueOn");
    }

    @Test
    void refuses_a_day_a_century_away() {
        rules.given(submitted()).when(OFFICER, by(TODAY.plusYears(100))).refusedBy(COMPLETION_DUE_IN_SIGHT, "dueOn");
    }

    @Test
    void whoever_submitted_it_asks_for_nothing() {
        rules.given(submitted())
                .when(person(APPLICANT.person(), Role.OFFICER), by(TODAY))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void whoever_is_barred_asks_for_nothing() {
        rules.given(submitted(), conflictOf(OFFICER)).when(OFFICER, by(TODAY)).refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_request_about_what_came_late() {
        rules.given(late())
                .when(at(AFTER_CLOSING, OFFICER), by(TODAY.plusMonths(2)))
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_a_request_dated_before_the_submission() {
        rules.givenAt(NOW.plus(Duration.ofDays(1)), submitted())
                .when(OFFICER, by(TODAY))
                .refusedBy(SUBMITTED_BEFORE_HANDLED, "Occurred-At");
    }

    @Test
    void refuses_a_second_request_while_one_is_awaited() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(OFFICER, by(TODAY))
                .refusedBy(ONE_COMPLETION_AT_A_TIME);
    }

    @Test
    void refuses_a_request_after_a_recommendation() {
        rules.given(recommended()).when(OFFICER, by(TODAY)).refusedBy(COMPLETION_BEFORE_RECOMMENDATION);
    }

    @Test
    void refuses_a_request_after_the_decision() {
        rules.given(declined()).when(OFFICER, by(TODAY)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static RequestCompletion by(LocalDate dueOn) {
        return new RequestCompletion(APPLICATION, List.of("Underskrift"), dueOn);
    }
}
