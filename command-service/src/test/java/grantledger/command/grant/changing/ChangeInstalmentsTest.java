package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.AFTER_REPORT;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.SECOND_DECISION_MAKER;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.money.InstalmentRule.INSTALMENT_AFTER_PLANNED_REPORT;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.INSTALMENTS_CHANGE;
import static grantledger.command.grant.standing.GrantRule.INSTALMENTS_WITHIN_ENTITLEMENT;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.grant.money.AfterReport;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeInstalmentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private final Rulebook rules = rules();

    @Test
    void plans_anew_what_has_not_been_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(DECISION_MAKER, plan(now(250_000), now(50_000)))
                .then(changed(FIRST, of(250_000), of(50_000)))
                .andElsewhere();
    }

    @Test
    void keeps_the_number_of_an_instalment_that_falls_away() {
        rules.given(accepted(released(3, 100_000)))
                .when(DECISION_MAKER, plan(now(500_000)))
                .then(changed(of(500_000), new Instalment(0, AFTER_REPORT.payableOn(), true, 1), LAST));
    }

    @Test
    void adds_what_a_release_left_of_its_instalment() {
        rules.given(accepted(released(1, 200_000), confirmed(1, 200_000)))
                .when(DECISION_MAKER, plan(now(200_000), now(100_000), now(100_000)))
                .then(changed(FIRST, of(200_000), of(100_000), of(100_000)));
    }

    @Test
    void adds_money_that_came_back_and_is_due_again() {
        rules.given(paid(demanded(100_000), repaid(100_000), new DemandWithdrawn(GRANT, 100_000, "Fel")))
                .when(DECISION_MAKER, plan(now(100_000)))
                .then(changed(FIRST, AFTER_REPORT, LAST, of(100_000)));
    }

    @Test
    void lets_the_waiting_instalments_wait_for_the_progress_reports_in_turn() {
        PlannedReport later =
                new PlannedReport(ReportKind.PROGRESS, PROGRESS.dueOn().plusMonths(6));
        Event[] two = {
            established(List.of(FIRST, AFTER_REPORT, LAST), List.of(later, FINAL, PROGRESS)), new GrantAccepted(GRANT)
        };
        rules.given(two)
                .when(DECISION_MAKER, plan(now(100_000), afterReport(true, 250_000), afterReport(true, 250_000)))
                .then(changed(
                        of(100_000), new Instalment(250_000, DAY, true, 3), new Instalment(250_000, DAY, true, 1)));
    }

    @Test
    void counts_a_released_instalment_that_waited_as_the_first_in_turn() {
        PlannedReport later =
                new PlannedReport(ReportKind.PROGRESS, PROGRESS.dueOn().plusMonths(6));
        rules.given(
                        established(List.of(FIRST, AFTER_REPORT, LAST), List.of(PROGRESS, later)),
                        new GrantAccepted(GRANT),
                        released(2, 200_000))
                .when(DECISION_MAKER, plan(now(300_000), afterReport(true, 100_000)))
                .then(changed(of(300_000), AFTER_REPORT, new Instalment(100_000, DAY, true, 2)));
    }

    @Test
    void lets_an_instalment_wait_for_the_report_that_it_names() {
        rules.given(accepted())
                .when(DECISION_MAKER, plan(now(300_000), afterReport(2, 300_000)))
                .then(changed(
                        of(300_000),
                        new Instalment(300_000, DAY, true, 2),
                        new Instalment(0, LAST.payableOn(), false, null)));
    }

    @Test
    void refuses_an_instalment_that_waits_for_a_report_which_the_plan_does_not_have() {
        rules.given(accepted())
                .when(DECISION_MAKER, plan(afterReport(true, 1), afterReport(true, 1)))
                .refusedBy(INSTALMENT_AFTER_PLANNED_REPORT, "instalments[1].afterReport");
        rules().given(accepted())
                .when(DECISION_MAKER, plan(afterReport(3, 1)))
                .refusedBy(INSTALMENT_AFTER_PLANNED_REPORT, "instalments[0].afterReport");
    }

    @Test
    void refuses_more_than_may_be_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(DECISION_MAKER, plan(now(300_000), now(1)))
                .refusedBy(INSTALMENTS_WITHIN_ENTITLEMENT, "instalments");
    }

    @Test
    void refuses_money_to_which_the_right_was_forfeited() {
        rules.given(paid(demanded(100_000), repaid(100_000)))
                .when(DECISION_MAKER, plan(now(1)))
                .refusedBy(INSTALMENTS_WITHIN_ENTITLEMENT);
    }

    @Test
    void refuses_the_plan_as_it_reads() {
        rules.given(established(List.of(FIRST, LAST), List.of(FINAL)), new GrantAccepted(GRANT))
                .when(DECISION_MAKER, plan(input(FIRST), input(LAST)))
                .refusedBy(INSTALMENTS_CHANGE);
    }

    @Test
    void refuses_days_far_from_the_project() {
        rules.given(accepted())
                .when(DECISION_MAKER, plan(new InstalmentInput(1L, LocalDate.of(2062, 1, 15), null)))
                .refusedBy(DAY_OF_PROJECT, "instalments[0].payableOn");
    }

    @Test
    void refuses_while_the_grant_waits_for_an_answer_or_once_it_is_revoked() {
        rules.given(established()).when(DECISION_MAKER, plan(now(1))).refusedBy(GRANT_IS_ACCEPTED);
        rules().given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(DECISION_MAKER, plan(now(1)))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    @Test
    void counts_as_a_decision_whose_maker_does_not_release() {
        rules.given(accepted(new InstalmentsChanged(
                        GRANT, List.of(FIRST, AFTER_REPORT, LAST), "Omfördelat", SECOND_DECISION_MAKER.person())))
                .when(person(SECOND_DECISION_MAKER.person(), Role.CONTROLLER), new ReleasePayment(GRANT, 1))
                .refusedBy(PAYMENT_BY_SECOND_PERSON);
    }

    private static InstalmentsChanged changed(Instalment... instalments) {
        return new InstalmentsChanged(GRANT, List.of(instalments), "Omfördelat", DECISION_MAKER.person());
    }

    private static Instalment of(long amountSek) {
        return new Instalment(amountSek, DAY, false, null);
    }

    private static InstalmentInput now(long amountSek) {
        return new InstalmentInput(amountSek, DAY, null);
    }

    private static InstalmentInput input(Instalment it) {
        return new InstalmentInput(it.amountSek(), it.payableOn(), null);
    }

    private static InstalmentInput afterReport(Object given, long amountSek) {
        AfterReport report =
                given instanceof Integer number ? new AfterReport(true, number) : new AfterReport(true, null);
        return new InstalmentInput(amountSek, DAY, report);
    }

    private static ChangeInstalments plan(InstalmentInput... instalments) {
        return new ChangeInstalments(GRANT, List.of(instalments), "Omfördelat");
    }
}
