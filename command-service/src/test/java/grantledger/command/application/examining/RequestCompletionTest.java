package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_BEFORE_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_TODAY_OR_LATER;
import static grantledger.command.application.standing.ApplicationRule.ONE_COMPLETION_AT_A_TIME;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
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
