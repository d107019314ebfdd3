package grantledger.command.grant.closing;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.lowering;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.APPEAL_DECIDED;
import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_SETTLED;
import static grantledger.command.grant.standing.GrantRule.REPORTS_APPROVED;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAIVED_BY_ANOTHER;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseGrantTest {

    private static final CloseGrant CLOSE = new CloseGrant(GRANT);
    private final Rulebook rules = rules();

    @Test
    void closes_a_grant_whose_reports_are_approved_and_whose_money_is_settled() {
        rules.given(settled(600_000))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 600_000))
                .andElsewhere();
    }

    @Test
    void closes_once_everything_above_the_settled_amount_is_repaid() {
        rules.given(settled(500_000, demanded(100_000), repaid(100_000)))
                .when(OFFICER, CLOSE)
                .then(new GrantClosed(GRANT, 500_000));
    }

    @Test
    void returns_what_was_settled_and_never_paid() {
        rules.given(
                        established(List.of(FIRST, LAST), List.of(FINAL)),
                        new GrantAccepted(GRANT),
                        released(1, 300_000),
                        confirmed(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL, 1),
                        approved(FIRST_REPORT, ReportKind.FINAL, 400_000),
                        new GrantSettled(GRANT, 400_000))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 400_000))
                .andElsewhere(returned(100_000, 500_000));
    }

    @Test
    void closes_a_revoked_grant_that_was_never_paid() {
        rules.given(established(), new GrantRevoked(GRANT, "Omprövning"))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 0));
    }

    @Test
    void refuses_a_revoked_grant_whose_payments_are_not_claimed_back() {
        rules.given(paid(new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, CLOSE)
                .refusedBy(GRANT_IS_SETTLED);
    }

    @Test
    void closes_at_the_amount_where_no_final_report_is_planned() {
        rules.given(
                        established(List.of(FIRST), List.of()),
                        new GrantAccepted(GRANT),
                        released(1, 300_000),
                        confirmed(1, 300_000))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 300_000));
    }

    @Test
    void refuses_a_report_that_nobody_planned_and_nobody_has_approved() {
        rules.given(
                        established(List.of(FIRST), List.of()),
                        new GrantAccepted(GRANT),
                        released(1, 300_000),
                        confirmed(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL, null))
                .when(CONTROLLER, CLOSE)
                .refusedBy(REPORTS_APPROVED);
    }

    @Test
    void closes_once_the_reports_that_are_missing_have_been_waived() {
        rules.given(paid(waivedReport(1), waivedReport(2)))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 600_000));
    }

    @Test
    void closes_once_a_report_that_was_sent_back_has_been_waived() {
        rules.given(paid(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        sentBack(FIRST_REPORT, TODAY),
                        waivedReport(1),
                        waivedReport(2)))
                .when(CONTROLLER, CLOSE)
                .then(new GrantClosed(GRANT, 600_000));
    }

    @Test
    void refuses_the_person_who_waived_a_report() {
        rules.given(paid(waivedReport(1), waivedReport(2)))
                .when(person(DECISION_MAKER.person(), Role.DECISION_MAKER, Role.OFFICER), CLOSE)
                .refusedBy(REPORT_WAIVED_BY_ANOTHER);
    }

    @Test
    void refuses_while_an_appeal_waits_for_its_outcome() {
        rules.whereApplication(
                        APPLICATION, application(new AppealFiled(APPLICATION, TODAY, "För lite", APPLICANT.person())))
                .given(settled(600_000))
                .when(CONTROLLER, CLOSE)
                .refusedBy(APPEAL_DECIDED);
    }

    @Test
    void refuses_a_revoked_grant_while_an_appeal_waits_for_its_outcome() {
        rules.whereApplication(APPLICATION, application(new AppealFiled(APPLICATION, TODAY, "Fel", APPLICANT.person())))
                .given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, CLOSE)
                .refusedBy(APPEAL_DECIDED);
    }

    @Test
    void refuses_while_a_planned_progress_report_is_missing() {
        rules.given(paid(
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 600_000),
                        new GrantSettled(GRANT, 600_000)))
                .when(CONTROLLER, CLOSE)
                .refusedBy(REPORTS_APPROVED);
    }

    @Test
    void refuses_while_a_planned_report_is_not_approved() {
        rules.given(paid(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        reported(SECOND_REPORT, ReportKind.FINAL),
                        approved(SECOND_REPORT, ReportKind.FINAL, 600_000),
                        new GrantSettled(GRANT, 600_000)))
                .when(CONTROLLER, CLOSE)
                .refusedBy(REPORTS_APPROVED);
    }

    @Test
    void refuses_while_a_change_waits_for_a_decision() {
        rules.given(life(accepted(lowering(400_000)), afterwards(settled(600_000))))
                .when(CONTROLLER, CLOSE)
                .refusedBy(CHANGE_DECIDED);
    }

    @Test
    void refuses_while_a_released_payment_is_not_confirmed() {
        rules.given(
                        established(List.of(FIRST), List.of(FINAL)),
                        new GrantAccepted(GRANT),
                        released(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL, 1),
                        approved(FIRST_REPORT, ReportKind.FINAL, 300_000),
                        new GrantSettled(GRANT, 300_000))
                .when(CONTROLLER, CLOSE)
                .refusedBy(GRANT_IS_SETTLED);
    }

    @Test
    void refuses_while_a_demand_is_outstanding() {
        rules.given(settled(600_000, demanded(1))).when(CONTROLLER, CLOSE).refusedBy(GRANT_IS_SETTLED);
    }

    @Test
    void refuses_while_the_recipient_holds_one_krona_above_the_settled_amount() {
        rules.given(settled(599_999)).when(CONTROLLER, CLOSE).refusedBy(GRANT_IS_SETTLED);
    }

    @Test
    void refuses_while_the_grant_waits_for_an_answer() {
        rules.given(established()).when(CONTROLLER, CLOSE).refusedBy(GRANT_IS_ACCEPTED);
    }

    @Test
    void refuses_a_grant_that_was_refused() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(CONTROLLER, CLOSE)
                .refusedBy(GRANT_IS_LIVE);
    }

    @Test
    void closes_once() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(CONTROLLER, CLOSE)
                .refusedBy(GRANT_IS_LIVE);
    }

    private static ReportWaived waivedReport(int report) {
        return new ReportWaived(GRANT, report, "Behövs inte", DECISION_MAKER.person());
    }

    private static Event[] afterwards(Event... life) {
        return Arrays.copyOfRange(life, 2, life.length);
    }
}
