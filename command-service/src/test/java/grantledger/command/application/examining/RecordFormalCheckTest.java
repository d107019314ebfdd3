package grantledger.command.application.examining;

import static grantledger.command.application.Applications.ALE;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.EVERY_REQUIREMENT_CHECKED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_AFTER_COMPLETION;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_BEFORE_RECOMMENDATION;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.RequirementResult;
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
                        false));
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

    private static RecordFormalCheck check(RequirementResultInput... findings) {
        return new RecordFormalCheck(APPLICATION, List.of(findings));
    }
}
