package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.deciding.Reconsiderations.decline;
import static grantledger.command.application.deciding.Reconsiderations.grant;
import static grantledger.command.application.deciding.Reconsiderations.reconsidered;
import static grantledger.command.application.deciding.Reconsiderations.toReconsider;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.application.appealing.RecordAppealOutcome;
import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.Track;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The call's money after a changed decision, as application, grant and call settle it between them. */
class MoneyAfterReconsiderationTest {

    private final Rulebook rules = besideItsGrant();

    @Test
    void a_higher_amount_commits_the_difference_once() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(600_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 600_000L, GRANT))
                .andElsewhere(
                        changed(600_000), new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 600_000));
    }

    @Test
    void a_lower_amount_returns_the_difference_once() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(400_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 400_000L, GRANT))
                .andElsewhere(changed(400_000), returned(100_000, 400_000));
    }

    @Test
    void a_decline_returns_the_whole_grant_once() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, decline())
                .then(reconsidered(DecisionOutcome.DECLINE, null, null))
                .andElsewhere(new GrantRevoked(GRANT, "Nya uppgifter"), returned(500_000, 0));
    }

    @Test
    void what_an_approved_change_has_returned_does_not_return_again() {
        rules.whereGrant(GRANT, changed(400_000))
                .whereCall(CALL, returned(100_000, 400_000))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, decline())
                .then(reconsidered(DecisionOutcome.DECLINE, null, null))
                .andElsewhere(new GrantRevoked(GRANT, "Nya uppgifter"), returned(400_000, 0));
    }

    @Test
    void a_court_moves_money_as_a_reconsideration_does() {
        rules.given(and(granted(), new AppealFiled(APPLICATION, TODAY, "Fel bedömning", APPLICANT.person())))
                .when(
                        DECISION_MAKER,
                        new RecordAppealOutcome(APPLICATION, AppealOutcome.DECLINE, null, "Förvaltningsrätten", "1-26"))
                .andElsewhere(new GrantRevoked(GRANT, "Förvaltningsrätten, 1-26"), returned(500_000, 0));
    }

    @Test
    void a_court_is_the_decider_of_the_amount_that_it_gives() {
        rules.given(and(granted(), new AppealFiled(APPLICATION, TODAY, "Fel bedömning", APPLICANT.person())))
                .when(
                        DECISION_MAKER,
                        new RecordAppealOutcome(
                                APPLICATION, AppealOutcome.GRANT, 600_000L, "Förvaltningsrätten", "1-26"))
                .andElsewhere(
                        changed(600_000, "Förvaltningsrätten, 1-26", "Förvaltningsrätten"),
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 600_000));
    }

    @Test
    void a_grant_in_force_again_commits_anew() {
        rules.whereGrant(GRANT, new GrantRevoked(GRANT, "Nya uppgifter"))
                .whereCall(CALL, returned(500_000, 0))
                .given(toReconsider(and(granted(), reconsidered(DecisionOutcome.DECLINE, null, null))))
                .when(DECISION_MAKER, grant(300_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new GrantReinstated(
                                GRANT,
                                300_000,
                                List.of(new Instalment(300_000, TODAY, false, null)),
                                "Nya uppgifter",
                                DECISION_MAKER.person()),
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 300_000));
    }

    @Test
    void refuses_a_raise_above_the_ceiling() {
        rules.whereCall(CALL, new CallFundsCommitted(CALL, new UUID(0, 1), Track.PUBLIC, 450_000, 950_000))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(600_000L))
                .refusedBy(BUDGET_CEILING, "amountSek");
    }

    @Test
    void refuses_an_amount_below_what_has_been_released() {
        rules.whereGrant(GRANT, new GrantAccepted(GRANT), new PaymentReleased(GRANT, 1, 500_000, "karin.controller"))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(400_000L))
                .refusedBy(AMOUNT_NOT_BELOW_RELEASED, "amountSek");
    }

    private static GrantAmountChanged changed(long amountSek) {
        return changed(amountSek, "Nya uppgifter", DECISION_MAKER.person());
    }

    private static GrantAmountChanged changed(long amountSek, String reason, String decidedBy) {
        return new GrantAmountChanged(
                GRANT, amountSek, List.of(new Instalment(amountSek, TODAY, false, null)), reason, decidedBy);
    }

    private static CallFundsReturned returned(long amountSek, long committedSek) {
        return new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, amountSek, committedSek, null);
    }
}
