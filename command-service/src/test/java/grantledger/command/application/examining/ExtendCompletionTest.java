package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_IN_SIGHT;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_DUE_TODAY_OR_LATER;
import static grantledger.command.application.standing.ApplicationRule.EXTENSION_GIVES_LATER_DAY;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExtendCompletionTest {

    private static final LocalDate LATER = TODAY.plusDays(14);
    private static final CompletionExtended EXTENDED = new CompletionExtended(APPLICATION, LATER, "Sjukdom");
    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void gives_a_later_day() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(OFFICER, to(LATER))
                .then(EXTENDED);
    }

    @Test
    void gives_a_still_later_day() {
        rules.given(submitted(), completionRequested(TODAY), EXTENDED)
                .when(OFFICER, to(LATER.plusDays(1)))
                .then(new CompletionExtended(APPLICATION, LATER.plusDays(1), "Sjukdom"));
    }

    @Test
    void gives_a_later_day_when_the_first_has_passed_and_nothing_has_lapsed_yet() {
        rules.given(submitted(), completionRequested(TODAY.minusDays(1)))
                .when(OFFICER, to(LATER))
                .then(EXTENDED);
    }

    @Test
    void refuses_the_day_that_stands() {
        rules.given(submitted(), completionRequested(LATER))
                .when(OFFICER, to(LATER))
                .refusedBy(EXTENSION_GIVES_LATER_DAY, "dueOn");
    }

    @Test
    void refuses_a_day_that_has_passed() {
        rules.given(submitted(), completionRequested(TODAY.minusDays(7)))
                .when(OFFICER, to(TODAY.minusDays(1)))
                .refusedBy(COMPLETION_DUE_TODAY_OR_LATER, "dueOn");
    }

    @Test
    void refuses_a_day_a_century_away() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(OFFICER, to(TODAY.plusYears(100)))
                .refusedBy(COMPLETION_DUE_IN_SIGHT, "dueOn");
    }

    @Test
    void refuses_to_extend_what_nobody_asked_for_or_what_has_lapsed() {
        rules.given(submitted()).when(OFFICER, to(LATER)).refusedBy(COMPLETION_AWAITS);
        Rulebook.ofApplications()
                .given(submitted(), completionRequested(TODAY), new CompletionLapsed(APPLICATION, TODAY))
                .when(OFFICER, to(LATER))
                .refusedBy(COMPLETION_AWAITS);
    }

    @Test
    void refuses_to_extend_what_was_withdrawn() {
        rules.given(submitted(), completionRequested(TODAY), withdrawn())
                .when(OFFICER, to(LATER))
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void whoever_submitted_it_or_is_barred_extends_nothing() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(person(APPLICANT.person(), Role.OFFICER), to(LATER))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
        Rulebook.ofApplications()
                .given(submitted(), completionRequested(TODAY), conflictOf(OFFICER))
                .when(OFFICER, to(LATER))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    private static ExtendCompletion to(LocalDate dueOn) {
        return new ExtendCompletion(APPLICATION, dueOn, "Sjukdom");
    }
}
