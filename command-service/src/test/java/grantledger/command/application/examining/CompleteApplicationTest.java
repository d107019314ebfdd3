package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_IN_TIME;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.application.submitting.ContactInput;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.FocusArea;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteApplicationTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void what_is_given_replaces_what_stood_and_the_rest_stays() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(APPLICANT, complete("Samverkan i hela Ale", null))
                .then(completedAs(proposal("Samverkan i hela Ale", 600_000)));
    }

    @Test
    void everything_but_the_focus_area_may_be_given_anew() {
        LocalDate start = LocalDate.of(2026, 6, 1);
        LocalDate end = LocalDate.of(2026, 12, 31);
        rules.given(submitted(), completionRequested(TODAY))
                .when(
                        OFFICER,
                        new CompleteApplication(
                                APPLICATION,
                                "Ny titel",
                                "Nytt syfte",
                                300_000L,
                                start,
                                end,
                                List.of(new BudgetLineInput("Resor", 300_000L)),
                                false,
                                MunicipalSupport.NONE,
                                new ContactInput("Robin", "robin@example.org", "0300-1")))
                .then(completedAs(new Proposal(
                        FocusArea.JOINT_ACTION,
                        "Ny titel",
                        "Nytt syfte",
                        300_000,
                        start,
                        end,
                        List.of(new BudgetLine("Resor", 300_000)),
                        false,
                        MunicipalSupport.NONE,
                        new Contact("Robin", "robin@example.org", "0300-1"))));
    }

    @Test
    void refuses_a_completion_after_its_day() {
        rules.given(submitted(), completionRequested(TODAY.minusDays(1)))
                .when(APPLICANT, complete("Ny titel", null))
                .refusedBy(COMPLETION_IN_TIME);
    }

    @Test
    void refuses_a_completion_that_nobody_asked_for() {
        rules.given(submitted()).when(APPLICANT, complete("Ny titel", null)).refusedBy(COMPLETION_AWAITS);
    }

    @Test
    void refuses_a_second_completion() {
        rules.given(submitted(), completionRequested(TODAY), completedAs(proposal()))
                .when(APPLICANT, complete("Ny titel", null))
                .refusedBy(COMPLETION_AWAITS);
    }

    @Test
    void refuses_a_completion_that_has_lapsed() {
        rules.given(submitted(), completionRequested(TODAY), new CompletionLapsed(APPLICATION, TODAY))
                .when(APPLICANT, complete("Ny titel", null))
                .refusedBy(COMPLETION_AWAITS);
    }

    @Test
    void refuses_a_completion_of_a_withdrawn_application() {
        rules.given(submitted(), completionRequested(TODAY), withdrawn())
                .when(APPLICANT, complete("Ny titel", null))
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_an_end_before_the_start_that_stands() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(APPLICANT, complete(null, LocalDate.of(2026, 4, 30)))
                .refusedBy(PROJECT_STARTS_BEFORE_IT_ENDS, "projectEnd");
    }

    @Test
    void another_organisations_application_does_not_exist_for_an_applicant() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(STRANGER, complete("Ny titel", null))
                .refusedBy(STREAM_EXISTS);
    }

    @Test
    void whoever_submitted_it_completes_it_without_a_token_for_the_organisation() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(People.applicant(APPLICANT.person(), null), complete("Ny titel", null))
                .then(completedAs(proposal("Ny titel", 600_000)));
    }

    private static ApplicationCompleted completedAs(Proposal proposal) {
        return new ApplicationCompleted(APPLICATION, proposal);
    }

    private static CompleteApplication complete(String title, LocalDate projectEnd) {
        return new CompleteApplication(APPLICATION, title, null, null, null, projectEnd, null, null, null, null);
    }
}
