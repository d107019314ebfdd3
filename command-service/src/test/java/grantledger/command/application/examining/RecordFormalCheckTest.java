package grantledger.command.application.examining;

import static grantledger.command.application.Applications.AFTER_CLOSING;
import static grantledger.command.application.Applications.ALE;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.resubmitted;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.EVERY_REQUIREMENT_CHECKED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_AFTER_COMPLETION;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_BEFORE_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.REQUIREMENT_MET_AS_FIELD_SAYS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.with;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static grantledger.command.handling.People.ofOrganisation;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFormalCheckTest {

    private static final RequirementResultInput SIGNED = new RequirementResultInput("signed", true, null);
    private static final RequirementResultInput UNSIGNED = new RequirementResultInput("signed", false, null);
    private static final RequirementResultInput NO_STATUTES = new RequirementResultInput("statutes", false, "Saknas");

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void an_application_that_meets_every_requirement_is_eligible() {
        rules.given(submitted()).when(OFFICER, check(SIGNED)).then(checked(true));
    }

    @Test
    void an_application_that_misses_a_requirement_is_not_eligible() {
        rules.given(submitted(Track.CIVIL_SOCIETY, ALE))
                .when(OFFICER, check(SIGNED, NO_STATUTES))
                .then(new FormalCheckRecorded(
                        APPLICATION,
                        List.of(
                                new RequirementResult("signed", true, null),
                                new RequirementResult("statutes", false, "Saknas")),
                        false,
                        OFFICER.person()));
    }

    @Test
    void may_be_done_again_until_a_recommendation_exists() {
        rules.given(eligible()).when(OFFICER, check(UNSIGNED)).then(checked(false));
    }

    @Test
    void after_a_lapsed_completion_the_application_is_checked_as_it_stands() {
        rules.given(submitted(), completionRequested(TODAY), new CompletionLapsed(APPLICATION, TODAY))
                .when(OFFICER, check(UNSIGNED))
                .then(checked(false));
    }

    @Test
    void refuses_a_check_that_leaves_out_a_requirement() {
        rules.given(submitted(Track.CIVIL_SOCIETY, ALE))
                .when(OFFICER, check(SIGNED))
                .refusedBy(EVERY_REQUIREMENT_CHECKED_ONCE, "results");
    }

    @Test
    void refuses_a_requirement_that_is_not_the_tracks() {
        rules.given(submitted())
                .when(OFFICER, check(SIGNED, NO_STATUTES))
                .refusedBy(EVERY_REQUIREMENT_CHECKED_ONCE, "results[1].requirementId");
    }

    @Test
    void refuses_a_requirement_that_stands_twice() {
        rules.given(submitted())
                .when(OFFICER, check(SIGNED, UNSIGNED))
                .refusedBy(EVERY_REQUIREMENT_CHECKED_ONCE, "results[1].requirementId");
    }

    @Test
    void a_requirement_tied_to_a_field_is_met_where_the_field_says_so() {
        tied("municipalSupport", "AGREEMENT")
                .given(submitted())
                .when(OFFICER, check(SIGNED))
                .then(checked(true));
        tied("leadershipAnchored", "true")
                .given(submitted())
                .when(OFFICER, check(SIGNED))
                .then(checked(true));
    }

    @Test
    void a_requirement_tied_to_a_field_may_be_missed_whatever_the_field_says() {
        tied("leadershipAnchored", "true")
                .given(submitted())
                .when(OFFICER, check(UNSIGNED))
                .then(checked(false));
    }

    @Test
    void refuses_a_requirement_met_against_the_field_it_is_tied_to() {
        tied("municipalSupport", "LETTER_OF_INTENT")
                .given(submitted())
                .when(OFFICER, check(SIGNED))
                .refusedBy(REQUIREMENT_MET_AS_FIELD_SAYS, "results[0].met");
        tied("leadershipAnchored", "false")
                .given(submitted())
                .when(OFFICER, check(SIGNED))
                .refusedBy(REQUIREMENT_MET_AS_FIELD_SAYS, "results[0].met");
    }

    @Test
    void whoever_speaks_for_the_applicant_checks_nothing_whatever_their_roles() {
        rules.given(submitted())
                .when(ofOrganisation(OFFICER, ORGANISATION), check(SIGNED))
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void whoever_is_barred_checks_nothing() {
        rules.given(submitted(), conflictOf(OFFICER))
                .when(OFFICER, check(SIGNED))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void whoever_submitted_it_checks_nothing_even_after_another_sent_it_again() {
        rules.given(submitted(), withdrawn(), resubmitted())
                .when(person(APPLICANT.person(), Role.OFFICER), check(SIGNED))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_check_of_what_came_late() {
        rules.given(late()).when(at(AFTER_CLOSING, OFFICER), check(SIGNED)).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_a_check_while_a_completion_is_awaited() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(OFFICER, check(SIGNED))
                .refusedBy(FORMAL_CHECK_AFTER_COMPLETION);
    }

    @Test
    void refuses_a_check_after_a_recommendation() {
        rules.given(recommended()).when(OFFICER, check(SIGNED)).refusedBy(FORMAL_CHECK_BEFORE_RECOMMENDATION);
    }

    @Test
    void refuses_a_check_after_the_decision() {
        rules.given(granted()).when(OFFICER, check(SIGNED)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static Rulebook tied(String field, String value) {
        List<FormalRequirement> requirements =
                List.of(new FormalRequirement("signed", "Förankrad", List.of(), field, value));
        return Rulebook.ofApplications().whereCall(CALL, announced(with(terms(), "formalRequirements", requirements)));
    }

    private static RecordFormalCheck check(RequirementResultInput... findings) {
        return new RecordFormalCheck(APPLICATION, List.of(findings));
    }
}
