package grantledger.command.application.examining;

import static grantledger.command.application.Applications.AFTER_CLOSING;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.sealedWith;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.BUDGET_ADDS_UP;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_IN_TIME;
import static grantledger.command.application.standing.ApplicationRule.PREVIOUS_GRANT_EXISTS;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;
import static grantledger.command.application.standing.ApplicationRule.SUPPLEMENTED_WHILE_OPEN;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Status;
import grantledger.command.application.submitting.FinancingInput;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedCostInput;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.Financing;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Event;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompleteApplicationTest {

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

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
                                List.of(new PlannedCostInput("Resor", 340_000L)),
                                false,
                                MunicipalSupport.NONE,
                                new SealedContact(sealedWith("another")),
                                null,
                                List.of(new FinancingInput("Ale kommun", 40_000L))))
                .then(completedAs(new Proposal(
                        "JOINT_ACTION",
                        "Ny titel",
                        "Nytt syfte",
                        300_000,
                        start,
                        end,
                        List.of(new BudgetLine("Resor", 340_000)),
                        List.of(new Financing("Ale kommun", 40_000)),
                        false,
                        MunicipalSupport.NONE,
                        sealedWith("another"))));
    }

    @Test
    void refuses_a_completion_after_its_day() {
        rules.given(submitted(), completionRequested(TODAY.minusDays(1)))
                .when(APPLICANT, complete("Ny titel", null))
                .refusedBy(COMPLETION_IN_TIME);
    }

    @Test
    void an_earlier_grant_is_named_in_a_completion() {
        rules.whereGrant(GRANT, established(GRANT, 100_000, "disa.decides"))
                .given(submitted(), completionRequested(TODAY))
                .when(APPLICANT, naming(GRANT))
                .then(new ApplicationCompleted(APPLICATION, proposal(), GRANT));
    }

    @Test
    void refuses_an_earlier_grant_that_does_not_exist() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(APPLICANT, naming(new UUID(0, 404)))
                .refusedBy(PREVIOUS_GRANT_EXISTS, "previousGrantId");
    }

    @Test
    void refuses_a_request_that_the_budget_lines_no_longer_add_up_to() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(
                        APPLICANT,
                        new CompleteApplication(
                                APPLICATION, null, null, 500_000L, null, null, null, null, null, null, null, null))
                .refusedBy(BUDGET_ADDS_UP, "budgetLines");
    }

    @Test
    void unasked_an_application_is_supplemented_while_the_call_is_open() {
        rules.given(submitted())
                .when(APPLICANT, complete("Ny titel", null))
                .then(supplementedAs(proposal("Ny titel", 600_000)));
    }

    @Test
    void unasked_also_what_has_been_checked_or_answered_before() {
        for (Event[] past : List.of(
                eligible(),
                new Event[] {submitted(), checked(false)},
                new Event[] {submitted(), completionRequested(TODAY), completedAs(proposal())},
                new Event[] {submitted(), completionRequested(TODAY), new CompletionLapsed(APPLICATION, TODAY)})) {
            Rulebook.ofApplications()
                    .whereCall(CALL, announced())
                    .given(past)
                    .when(APPLICANT, complete("Ny titel", null))
                    .then(supplementedAs(proposal("Ny titel", 600_000)));
        }
    }

    @Test
    void what_was_supplemented_is_checked_anew() {
        rules.given(and(eligible(), supplementedAs(proposal())))
                .when(OFFICER, new RequestCompletion(APPLICATION, List.of("Underskrift"), TODAY))
                .then(completionRequested(TODAY));
        Application supplemented = Application.KIND.after(
                Application.KIND.after(
                        Application.KIND.after(null, submitted(), People.NOW), checked(true), People.NOW),
                supplementedAs(proposal()),
                People.NOW);
        assertThat(supplemented.status()).isEqualTo(new Status.Submitted());
        assertThat(supplemented.passedCheck()).isFalse();
    }

    @Test
    void refuses_to_supplement_after_closing_what_nobody_asked_for() {
        rules.given(submitted())
                .when(at(CLOSES, APPLICANT), complete("Ny titel", null))
                .refusedBy(SUPPLEMENTED_WHILE_OPEN);
    }

    @Test
    void refuses_to_supplement_after_a_recommendation() {
        rules.given(recommended()).when(APPLICANT, complete("Ny titel", null)).refusedBy(SUPPLEMENTED_WHILE_OPEN);
    }

    @Test
    void what_is_asked_for_is_completed_after_closing_too() {
        rules.given(submitted(), completionRequested(TODAY.plusDays(60)))
                .when(at(CLOSES, APPLICANT), complete("Ny titel", null))
                .then(completedAs(proposal("Ny titel", 600_000)));
    }

    @Test
    void is_completed_until_the_day_that_it_was_extended_to() {
        rules.given(
                        submitted(),
                        completionRequested(TODAY.minusDays(1)),
                        new CompletionExtended(APPLICATION, TODAY, "Sjukdom"))
                .when(APPLICANT, complete("Ny titel", null))
                .then(completedAs(proposal("Ny titel", 600_000)));
    }

    @Test
    void refuses_to_complete_what_came_late() {
        rules.given(late())
                .when(at(AFTER_CLOSING, OFFICER), complete("Ny titel", null))
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void an_officer_who_is_barred_completes_nothing_for_the_applicant() {
        rules.given(submitted(), completionRequested(TODAY), conflictOf(OFFICER))
                .when(OFFICER, complete("Ny titel", null))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
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
        return new ApplicationCompleted(APPLICATION, proposal, null);
    }

    private static ApplicationSupplemented supplementedAs(Proposal proposal) {
        return new ApplicationSupplemented(APPLICATION, proposal, null);
    }

    private static CompleteApplication complete(String title, LocalDate projectEnd) {
        return new CompleteApplication(
                APPLICATION, title, null, null, null, projectEnd, null, null, null, null, null, null);
    }

    private static CompleteApplication naming(UUID grantId) {
        return new CompleteApplication(
                APPLICATION, null, null, null, null, null, null, null, null, null, grantId, null);
    }
}
