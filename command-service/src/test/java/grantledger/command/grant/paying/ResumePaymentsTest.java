package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_DECISION_MAKER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DECISION_STANDS;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.PAYMENTS_ARE_HELD;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumePaymentsTest {

    private static final ResumePayments RESUME = new ResumePayments(GRANT, "Utrett");
    private static final PaymentsHeld HELD = new PaymentsHeld(GRANT, "Utredning");
    private final Rulebook rules = rules();

    @Test
    void lets_payments_go_on() {
        rules.given(accepted(HELD))
                .when(DECISION_MAKER, RESUME)
                .then(new PaymentsResumed(GRANT, "Utrett"))
                .andElsewhere();
    }

    @Test
    void refuses_payments_that_are_not_on_hold() {
        rules.given(accepted()).when(CONTROLLER, RESUME).refusedBy(PAYMENTS_ARE_HELD);
        rules().given(accepted(HELD, new PaymentsResumed(GRANT, "Utrett")))
                .when(CONTROLLER, RESUME)
                .refusedBy(PAYMENTS_ARE_HELD);
    }

    @Test
    void refuses_while_the_decision_is_annulled() {
        rules.whereApplication(APPLICATION, annulled())
                .given(accepted(HELD))
                .when(CONTROLLER, RESUME)
                .refusedBy(DECISION_STANDS);
    }

    @Test
    void refuses_once_the_grant_was_refused() {
        rules.given(established(), HELD, new GrantRefused(GRANT, "Ingen personal"))
                .when(CONTROLLER, RESUME)
                .refusedBy(GRANT_IS_LIVE);
    }

    private static Event[] annulled() {
        return application(
                new FundsGranted(APPLICATION, GRANT, 600_000, "Bra", List.of(), DECISION_MAKER.person()),
                new AppealFiled(APPLICATION, TODAY, "För lite", APPLICANT.person()),
                new AppealOutcomeRecorded(
                        APPLICATION,
                        AppealOutcome.REMITTED,
                        null,
                        null,
                        false,
                        "Kammarrätten",
                        "1-26",
                        SECOND_DECISION_MAKER.person()));
    }
}
