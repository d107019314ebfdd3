package grantledger.command.grant.paying;

import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.grant.Grants.AFTER_REPORT;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.SECOND_DECISION_MAKER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_RELEASED_ONCE;
import static grantledger.command.grant.standing.GrantRule.PAYMENTS_NOT_HELD;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_WITHIN_ENTITLEMENT;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAIVED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.RETURN_RELEASED_BY_ANOTHER;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasePaymentTest {

    private final Rulebook rules = rules();

    @Test
    void releases_the_planned_amount_before_its_day() {
        rules.given(accepted()).when(CONTROLLER, release(1)).then(released(1, 300_000));
    }

    @Test
    void releases_instalments_in_any_order() {
        rules.given(accepted()).when(CONTROLLER, release(3)).then(released(3, 100_000));
    }

    @Test
    void refuses_before_the_recipient_has_accepted() {
        rules.given(established()).when(CONTROLLER, release(1)).refusedBy(GRANT_IS_ACCEPTED);
    }

    @Test
    void refuses_the_person_who_decided_on_the_grant() {
        rules.given(accepted()).when(DECISION_MAKER, release(1)).refusedBy(PAYMENT_BY_SECOND_PERSON);
    }

    @Test
    void refuses_everyone_who_decided_on_the_amount() {
        Event[] raised = accepted(changed(650_000, CONTROLLER.person()), changed(700_000, "rut.reconsiders"));
        rules.given(raised).when(CONTROLLER, release(1)).refusedBy(PAYMENT_BY_SECOND_PERSON);
        rules().given(raised).when(DECISION_MAKER, release(1)).refusedBy(PAYMENT_BY_SECOND_PERSON);
        rules().given(raised)
                .when(person("kim.controller", Role.CONTROLLER), release(1))
                .then(new PaymentReleased(GRANT, 1, 300_000, "kim.controller"));
    }

    @Test
    void refuses_an_instalment_that_the_plan_does_not_have() {
        rules.given(accepted()).when(CONTROLLER, release(4)).refusedBy(INSTALMENT_OF_PLAN);
    }

    @Test
    void counts_instalments_from_one() {
        rules.given(accepted()).when(CONTROLLER, release(0)).refusedBy(INSTALMENT_OF_PLAN);
    }

    @Test
    void refuses_to_release_an_instalment_twice() {
        rules.given(accepted(released(1, 300_000))).when(CONTROLLER, release(1)).refusedBy(INSTALMENT_RELEASED_ONCE);
    }

    @Test
    void refuses_an_instalment_that_waits_for_a_report() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(CONTROLLER, release(2))
                .refusedBy(INSTALMENT_AFTER_APPROVED_REPORT);
    }

    @Test
    void releases_an_instalment_that_waited_for_a_report_once_it_is_approved() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(CONTROLLER, release(2))
                .then(released(2, 200_000));
    }

    @Test
    void releases_at_most_what_the_settled_amount_leaves() {
        rules.given(settledAt(350_000)).when(CONTROLLER, release(3)).then(released(3, 50_000));
    }

    @Test
    void refuses_when_the_settled_amount_is_paid() {
        rules.given(settledAt(300_000)).when(CONTROLLER, release(3)).refusedBy(PAYMENT_WITHIN_ENTITLEMENT);
    }

    @Test
    void refuses_an_instalment_that_was_lowered_to_nothing() {
        Instalment none = new Instalment(0, LAST.payableOn(), false, null);
        rules.given(accepted(new GrantAmountChanged(
                        GRANT, 500_000, List.of(FIRST, AFTER_REPORT, none), "Beslut", "rut.reconsiders")))
                .when(CONTROLLER, release(3))
                .refusedBy(PAYMENT_WITHIN_ENTITLEMENT);
    }

    @Test
    void refuses_while_payments_are_on_hold() {
        rules.given(accepted(new PaymentsHeld(GRANT, "Utredning")))
                .when(CONTROLLER, release(1))
                .refusedBy(PAYMENTS_NOT_HELD);
        rules().given(accepted(new PaymentsHeld(GRANT, "Utredning"), new PaymentsResumed(GRANT, "Klart")))
                .when(CONTROLLER, release(1))
                .then(released(1, 300_000));
    }

    @Test
    void releases_anew_what_was_cancelled() {
        rules.given(accepted(released(1, 300_000), new PaymentCancelled(GRANT, 1, 300_000, "Fel konto")))
                .when(CONTROLLER, release(1))
                .then(released(1, 300_000));
    }

    @Test
    void leaves_the_release_of_what_came_back_to_another_than_recorded_it() {
        Event[] returned = accepted(
                released(1, 300_000),
                new PaymentReturned(GRANT, 1, 300_000, TODAY, "Retur", "Stängt konto", SECOND_CONTROLLER.person()));
        rules.given(returned).when(SECOND_CONTROLLER, release(1)).refusedBy(RETURN_RELEASED_BY_ANOTHER);
        rules().given(returned).when(CONTROLLER, release(1)).then(released(1, 300_000));
        rules().given(life(returned, released(1, 300_000), new PaymentCancelled(GRANT, 1, 300_000, "Fel")))
                .when(SECOND_CONTROLLER, release(1))
                .refusedBy(RETURN_RELEASED_BY_ANOTHER);
    }

    @Test
    void releases_an_instalment_whose_report_was_waived_but_not_by_whoever_waived_it() {
        Event[] waived = accepted(new ReportWaived(GRANT, 1, "Behövs inte", SECOND_DECISION_MAKER.person()));
        rules.given(waived).when(CONTROLLER, release(2)).then(released(2, 200_000));
        rules().given(waived)
                .when(person(SECOND_DECISION_MAKER.person(), Role.CONTROLLER), release(2))
                .refusedBy(REPORT_WAIVED_BY_ANOTHER);
        rules().given(waived)
                .when(person(SECOND_DECISION_MAKER.person(), Role.CONTROLLER), release(1))
                .then(new PaymentReleased(GRANT, 1, 300_000, SECOND_DECISION_MAKER.person()));
    }

    @Test
    void refuses_the_person_who_submitted_the_application() {
        rules.given(accepted())
                .when(person(APPLICANT.person(), Role.CONTROLLER), release(1))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_whoever_recorded_what_a_court_decided() {
        rules.whereApplication(
                        APPLICATION,
                        application(
                                new AppealFiled(APPLICATION, TODAY, "För lite", APPLICANT.person()),
                                new AppealOutcomeRecorded(
                                        APPLICATION,
                                        AppealOutcome.GRANT,
                                        600_000L,
                                        GRANT,
                                        false,
                                        "Kammarrätten",
                                        "1-26",
                                        CONTROLLER.person())))
                .given(accepted())
                .when(CONTROLLER, release(1))
                .refusedBy(PAYMENT_BY_SECOND_PERSON);
    }

    @Test
    void refuses_a_day_before_the_grant() {
        rules.given()
                .givenAt(NOW, accepted())
                .when(on(TODAY.minusDays(1), CONTROLLER), release(1))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "Occurred-At");
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, release(1))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(CONTROLLER, release(1))
                .refusedBy(GRANT_IS_LIVE);
    }

    private static Event[] settledAt(long costSek) {
        return accepted(
                released(1, 300_000),
                reported(FIRST_REPORT, ReportKind.FINAL),
                approved(FIRST_REPORT, ReportKind.FINAL, costSek),
                new GrantSettled(GRANT, costSek));
    }

    private static GrantAmountChanged changed(long amountSek, String decidedBy) {
        Instalment last = new Instalment(amountSek - 500_000, LAST.payableOn(), false, null);
        return new GrantAmountChanged(GRANT, amountSek, List.of(FIRST, AFTER_REPORT, last), "Omprövning", decidedBy);
    }

    private static ReleasePayment release(int instalment) {
        return new ReleasePayment(GRANT, instalment);
    }
}
