package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.scored;
import static grantledger.command.application.assessing.Leaving.setAside;
import static grantledger.command.application.assessing.Leaving.unassigned;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.ASSESSOR_IS_ASSIGNED;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.GRANT_NEEDS_SCORE;
import static grantledger.command.application.standing.ApplicationRule.KNOWN_PERSON_BY_KNOWN_ID;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;

import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.events.DecisionOutcome;
import org.junit.jupiter.api.Test;

class UnassignAssessorTest {

    private static final UnassignAssessor UNASSIGN = unassign(ASSESSOR.person());

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, rolling());

    @Test
    void unassigns_before_any_score() {
        rules.given(assessing()).when(OFFICER, UNASSIGN).then(unassigned());
    }

    @Test
    void the_last_score_takes_the_recommended_grant_with_it() {
        rules.given(recommended()).when(OFFICER, UNASSIGN).then(unassigned(), setAside(SetAsideGround.NO_SCORE_LEFT));
    }

    @Test
    void a_recommended_grant_stands_on_another_score() {
        rules.given(and(scored(), assigned(SECOND_ASSESSOR), scored(SECOND_ASSESSOR), recommended(OFFICER)))
                .when(OFFICER, UNASSIGN)
                .then(unassigned());
    }

    @Test
    void a_recommended_decline_needs_no_score() {
        rules.given(and(
                        scored(),
                        new DecisionRecommended(
                                APPLICATION, DecisionOutcome.DECLINE, null, "Svag metod", OFFICER.person())))
                .when(OFFICER, UNASSIGN)
                .then(unassigned());
    }

    @Test
    void a_score_that_was_set_aside_carries_no_grant() {
        rules.given(and(scored(), unassigned(), recommended(OFFICER)))
                .when(DECISION_MAKER, new GrantFunds(APPLICATION, 500_000L, "Stark", null, null, null))
                .refusedBy(GRANT_NEEDS_SCORE);
    }

    @Test
    void whoever_was_unassigned_still_does_not_decide() {
        rules.given(and(assessing(), unassigned(), recommended(OFFICER)))
                .when(ASSESSOR, new DeclineApplication(APPLICATION, "Nej"))
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void refuses_somebody_who_is_not_assigned() {
        rules.given(assessing())
                .when(OFFICER, unassign(SECOND_ASSESSOR.person()))
                .refusedBy(ASSESSOR_IS_ASSIGNED, "assessorId");
    }

    @Test
    void refuses_a_second_time() {
        rules.given(and(assessing(), unassigned())).when(OFFICER, UNASSIGN).refusedBy(ASSESSOR_IS_ASSIGNED);
    }

    @Test
    void refuses_an_id_that_is_like_the_known_one() {
        rules.given(assessing())
                .when(OFFICER, unassign("ASTA.assessor"))
                .refusedBy(KNOWN_PERSON_BY_KNOWN_ID, "assessorId");
    }

    @Test
    void refuses_after_the_grant() {
        rules.given(granted()).when(OFFICER, UNASSIGN).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(assessing(), conflictOf(OFFICER)))
                .when(OFFICER, UNASSIGN)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    private static UnassignAssessor unassign(String assessor) {
        return new UnassignAssessor(APPLICATION, assessor, "Föräldraledig");
    }
}
