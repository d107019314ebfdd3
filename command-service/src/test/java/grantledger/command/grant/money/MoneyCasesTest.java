package grantledger.command.grant.money;

import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.money.InstalmentRule.INSTALMENT_AFTER_PLANNED_REPORT;
import static grantledger.command.grant.standing.GrantRule.ACCEPTED_COST_WITHIN_REPORTED;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.deciding.Refused;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What went wrong with a grant's money before, each under its number. */
class MoneyCasesTest {

    private static final PlannedReport SPRING = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2026, 6, 30));
    private static final PlannedReport AUTUMN = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2026, 12, 31));
    private static final LocalDate PAYABLE = LocalDate.of(2026, 7, 1);
    private final Rulebook rules = rules();

    @Test
    void M1_each_waiting_instalment_waits_for_its_own_report() {
        Event[] oneApproved = twoWaiting(1, 2);
        rules.given(oneApproved).when(CONTROLLER, new ReleasePayment(GRANT, 2)).then(released(2, 30_000));
        rules().given(life(oneApproved, released(2, 30_000)))
                .when(CONTROLLER, new ReleasePayment(GRANT, 3))
                .refusedBy(INSTALMENT_AFTER_APPROVED_REPORT, "instalment");
    }

    @Test
    void M1_the_other_way_round_the_third_still_waits() {
        rules.given(twoWaiting(1, 2))
                .when(CONTROLLER, new ReleasePayment(GRANT, 3))
                .refusedBy(INSTALMENT_AFTER_APPROVED_REPORT, "instalment");
    }

    @Test
    void M1_a_log_that_did_not_say_which_report_is_read_as_one_for_each() {
        Event[] oneApproved = twoWaiting(null, null);
        rules.given(oneApproved).when(CONTROLLER, new ReleasePayment(GRANT, 2)).then(released(2, 30_000));
        rules().given(oneApproved)
                .when(CONTROLLER, new ReleasePayment(GRANT, 3))
                .refusedBy(INSTALMENT_AFTER_APPROVED_REPORT);
    }

    @Test
    void M1_a_log_with_fewer_progress_reports_than_waiting_instalments_lets_the_rest_wait_for_the_last() {
        Instalment waits = new Instalment(30_000, PAYABLE, true, null);
        rules.given(
                        established(List.of(waits, waits, waits), List.of(AUTUMN, SPRING)),
                        new GrantAccepted(GRANT),
                        reported(FIRST_REPORT, ReportKind.PROGRESS, 2),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 1),
                        reported(SECOND_REPORT, ReportKind.PROGRESS, 1),
                        approved(SECOND_REPORT, ReportKind.PROGRESS, 1))
                .when(CONTROLLER, new ReleasePayment(GRANT, 3))
                .then(released(3, 30_000));
    }

    @Test
    void M2_a_plan_without_progress_reports_has_no_instalment_that_waits_for_one() {
        List<PlannedReport> onlyFinal = List.of(FINAL);
        List<InstalmentInput> waiting = List.of(new InstalmentInput(1L, PAYABLE, new AfterReport(true, null)));
        assertThatThrownBy(() -> InstalmentInput.facts(waiting, onlyFinal))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(INSTALMENT_AFTER_PLANNED_REPORT);
                    assertThat(refused.field()).isEqualTo("instalments[0].afterReport");
                });
        List<InstalmentInput> named = List.of(new InstalmentInput(1L, PAYABLE, new AfterReport(true, 1)));
        assertThat(InstalmentInput.facts(named, onlyFinal)).containsExactly(new Instalment(1, PAYABLE, true, 1));
    }

    @Test
    void M2_a_log_with_such_an_instalment_lets_it_wait_for_the_final_report() {
        Instalment waits = new Instalment(30_000, PAYABLE, true, null);
        Event[] granted = {
            established(List.of(waits), List.of(FINAL)),
            new GrantAccepted(GRANT),
            reported(FIRST_REPORT, ReportKind.FINAL, 1)
        };
        rules.given(granted).when(CONTROLLER, new ReleasePayment(GRANT, 1)).refusedBy(INSTALMENT_AFTER_APPROVED_REPORT);
        rules().given(life(granted, approved(FIRST_REPORT, ReportKind.FINAL, 30_000)))
                .when(CONTROLLER, new ReleasePayment(GRANT, 1))
                .then(released(1, 30_000));
    }

    @Test
    void M3_no_more_is_accepted_than_is_reported_as_spent() {
        OutcomeReported report = spending(40_000);
        rules.given(accepted(report))
                .when(OFFICER, new ApproveReport(GRANT, FIRST_REPORT, 400_000L, null))
                .refusedBy(ACCEPTED_COST_WITHIN_REPORTED, "acceptedCostSek");
        rules().given(accepted(report))
                .when(OFFICER, new ApproveReport(GRANT, FIRST_REPORT, 40_000L, null))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 40_000), new GrantSettled(GRANT, 40_000));
    }

    @Test
    void M4_a_payment_that_the_bank_sends_back_is_paid_again_and_counted_once() {
        MoneyLife life = new MoneyLife().paid(1).returned(1);
        life.hasPaid(0).hasReleased(0).mayRelease(600_000);
        life.paid(1).hasPaid(300_000).hasReleased(300_000).mayRelease(300_000);
        life.returned(1).released(1).returned(1).paid(1).hasPaid(300_000).hasReleased(300_000);
    }

    @Test
    void M5_money_repaid_unasked_is_recorded() {
        new MoneyLife().paid(1).repaid(5_000).hasRepaid(5_000).hasOutstanding(0).hasEntitled(600_000);
    }

    @Test
    void M5_more_repaid_than_was_demanded_is_recorded() {
        MoneyLife life = new MoneyLife().paid(1).demanded(10_000).repaid(12_000);
        life.hasRepaid(12_000).hasOutstanding(0).hasEntitled(590_000);
        life.demanded(5_000).hasOutstanding(5_000);
    }

    /** Of two progress reports that were awaited the spring's is approved. */
    private static Event[] twoWaiting(Integer second, Integer third) {
        return new Event[] {
            established(
                    List.of(
                            new Instalment(40_000, START, false, null),
                            new Instalment(30_000, PAYABLE, true, second),
                            new Instalment(30_000, PAYABLE, true, third)),
                    List.of(SPRING, AUTUMN, FINAL)),
            new GrantAccepted(GRANT),
            reported(FIRST_REPORT, ReportKind.PROGRESS, 1),
            approved(FIRST_REPORT, ReportKind.PROGRESS, 40_000)
        };
    }

    private static OutcomeReported spending(long sek) {
        OutcomeReported it = reported(FIRST_REPORT, ReportKind.FINAL);
        return new OutcomeReported(
                it.grantId(),
                it.reportId(),
                it.kind(),
                it.report(),
                it.periodStart(),
                it.periodEnd(),
                List.of(new BudgetLine("Lön", sek - 10_000), new BudgetLine("Lokal", 10_000)),
                it.summary(),
                it.goalFulfilment(),
                it.indicators(),
                it.reportedBy());
    }
}
