package grantledger.command.application.appealing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_IS_PENDING;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.deciding.ReconsiderDecision;
import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.Track;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordAppealOutcomeTest {

    private static final String COURT = "Förvaltningsrätten i Stockholm";
    private static final AppealFiled FILED = new AppealFiled(APPLICATION, TODAY, "Fel bedömning");

    private final Rulebook rules = besideItsGrant();

    @Test
    void upholding_a_decline_changes_nothing_else() {
        rules.given(and(declined(), FILED))
                .when(OFFICER, court(DecisionOutcome.DECLINE, null))
                .then(recorded(DecisionOutcome.DECLINE, null, null))
                .andElsewhere();
    }

    @Test
    void upholding_a_grant_needs_no_amount() {
        rules.given(and(granted(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, null))
                .then(recorded(DecisionOutcome.GRANT, 500_000L, GRANT))
                .andElsewhere();
    }

    @Test
    void upholding_a_grant_may_repeat_its_amount() {
        rules.given(and(granted(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, 500_000L))
                .then(recorded(DecisionOutcome.GRANT, 500_000L, GRANT))
                .andElsewhere();
    }

    @Test
    void a_court_turns_a_decline_into_a_grant_that_it_has_decided_itself() {
        rules.given(and(declined(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, 300_000L))
                .then(recorded(DecisionOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 800_000),
                        established(GRANT, 300_000, COURT));
    }

    @Test
    void a_court_raises_a_grant() {
        Rulebook.Outcome outcome = rules.given(and(granted(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, 600_000L))
                .then(recorded(DecisionOutcome.GRANT, 600_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(600_000);
        assertThat(outcome.elsewhere(GrantAmountChanged.class).reason()).isEqualTo(COURT + ", 1234-26");
    }

    @Test
    void a_court_turns_a_grant_into_a_decline() {
        Rulebook.Outcome outcome = rules.given(and(granted(), FILED))
                .when(OFFICER, court(DecisionOutcome.DECLINE, null))
                .then(recorded(DecisionOutcome.DECLINE, null, null));
        assertThat(outcome.elsewhere(GrantRevoked.class)).isEqualTo(new GrantRevoked(GRANT, COURT + ", 1234-26"));
    }

    @Test
    void a_dismissal_that_a_court_upholds_is_still_a_dismissal() {
        rules.given(and(dismissed(), FILED, recorded(DecisionOutcome.DECLINE, null, null)))
                .when(DECISION_MAKER, new ReconsiderDecision(APPLICATION, DecisionOutcome.GRANT, 1L, "Ny", "Nytt"))
                .refusedBy(ApplicationRule.DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_an_outcome_without_an_appeal() {
        rules.given(granted())
                .when(OFFICER, court(DecisionOutcome.DECLINE, null))
                .refusedBy(APPEAL_IS_PENDING);
    }

    @Test
    void refuses_a_second_outcome_of_the_same_appeal() {
        rules.given(and(declined(), FILED, recorded(DecisionOutcome.DECLINE, null, null)))
                .when(OFFICER, court(DecisionOutcome.DECLINE, null))
                .refusedBy(APPEAL_IS_PENDING);
    }

    @Test
    void a_correction_leaves_the_appeal_waiting() {
        rules.given(and(
                        declined(),
                        FILED,
                        new DecisionCorrected(APPLICATION, "Ale", "Skrivfel", DECISION_MAKER.person())))
                .when(DECISION_MAKER, court(DecisionOutcome.DECLINE, null))
                .then(recorded(DecisionOutcome.DECLINE, null, null));
    }

    @Test
    void refuses_a_decline_with_an_amount() {
        rules.given(and(granted(), FILED))
                .when(OFFICER, court(DecisionOutcome.DECLINE, 1L))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_a_new_grant_without_an_amount() {
        rules.given(and(declined(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, null))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_more_than_was_asked_for() {
        rules.given(and(declined(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, 600_001L))
                .refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void the_ceiling_holds_for_a_court_too() {
        rules.whereCall(CALL, new CallFundsCommitted(CALL, new UUID(0, 1), Track.PUBLIC, 400_000, 900_000))
                .given(and(declined(), FILED))
                .when(OFFICER, court(DecisionOutcome.GRANT, 300_000L))
                .refusedBy(BUDGET_CEILING, "amountSek");
    }

    private static RecordAppealOutcome court(DecisionOutcome outcome, Long amountSek) {
        return new RecordAppealOutcome(APPLICATION, outcome, amountSek, COURT, "1234-26");
    }

    private static AppealOutcomeRecorded recorded(DecisionOutcome outcome, Long amountSek, UUID grantId) {
        return new AppealOutcomeRecorded(APPLICATION, outcome, amountSek, grantId, COURT, "1234-26");
    }
}
