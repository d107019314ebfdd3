package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.ONE_REPORT_AT_A_TIME;
import static grantledger.command.grant.standing.GrantRule.REPORT_IS_OVERDUE;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SYSTEM;
import static grantledger.command.handling.People.at;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.ApproveChange;
import grantledger.command.grant.changing.ChangeInstalments;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What went wrong with reports and days before, each under its number. */
class ReportCasesTest {

    private static final PlannedReport WINTER = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2026, 12, 31));
    private static final PlannedReport SUMMER = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2027, 6, 30));
    private static final PlannedReport LAST = new PlannedReport(ReportKind.FINAL, LocalDate.of(2027, 12, 31));
    private final Rulebook rules = rules();

    @Test
    void R1_the_same_progress_report_twice_does_not_take_the_place_of_the_next() {
        rules.given(granted()).when(APPLICANT, report(null)).then(reported(FIRST_REPORT, ReportKind.PROGRESS, 1));
        Event[] once = life(granted(), reported(FIRST_REPORT, ReportKind.PROGRESS, 1));
        rules().given(once).when(APPLICANT, report(null)).refusedBy(ONE_REPORT_AT_A_TIME);
        rules().given(once).when(APPLICANT, report(1)).refusedBy(ONE_REPORT_AT_A_TIME);
        rules().given(once).when(APPLICANT, report(2)).refusedBy(ONE_REPORT_AT_A_TIME);
    }

    @Test
    void R1_once_it_is_approved_the_next_comes_in_and_the_first_does_not_again() {
        Event[] approved = life(
                granted(),
                reported(FIRST_REPORT, ReportKind.PROGRESS, 1),
                approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000));
        rules.given(approved).when(APPLICANT, report(1)).refusedBy(REPORT_STILL_OWED, "report");
        rules().given(approved).when(APPLICANT, report(2)).then(reported(SECOND_REPORT, ReportKind.PROGRESS, 2));
    }

    @Test
    void R2_a_report_that_was_sent_back_is_overdue_after_the_day_of_its_completion() {
        LocalDate day = TODAY.plusDays(10);
        Event[] sentBack = life(granted(), reported(FIRST_REPORT, ReportKind.PROGRESS, 1), sentBack(FIRST_REPORT, day));
        rules.given(sentBack)
                .when(on(day.plusDays(1), SYSTEM), new MarkCompletionsOverdue(GRANT, day))
                .then(new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, day));
        rules().given(sentBack)
                .when(on(WINTER.dueOn().plusDays(1), SYSTEM), new MarkReportOverdue(GRANT, 1, WINTER.dueOn()))
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void R2_each_time_it_is_sent_back_has_a_day_of_its_own() {
        LocalDate first = TODAY.plusDays(10);
        LocalDate second = TODAY.plusDays(20);
        rules.given(life(
                        granted(),
                        reported(FIRST_REPORT, ReportKind.PROGRESS, 1),
                        sentBack(FIRST_REPORT, first),
                        new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, first),
                        reported(FIRST_REPORT, ReportKind.PROGRESS, 1),
                        sentBack(FIRST_REPORT, second)))
                .when(on(second.plusDays(1), SYSTEM), new MarkCompletionsOverdue(GRANT, second))
                .then(new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, second));
    }

    @Test
    void R7_a_longer_project_moves_the_day_of_the_final_report() {
        LocalDate newEnd = LocalDate.of(2028, 9, 30);
        ChangeRequested longer =
                new ChangeRequested(GRANT, CHANGE, "Försenat", newEnd, null, null, null, APPLICANT.person());
        long days = ChronoUnit.DAYS.between(established().projectEnd(), newEnd);
        rules.given(life(granted(), longer))
                .when(OFFICER, new ApproveChange(GRANT, CHANGE, "Skäligt"))
                .then(
                        new ChangeApproved(GRANT, CHANGE, "Skäligt"),
                        new ReportMoved(GRANT, 3, LAST.dueOn().plusDays(days), "Försenat"));
    }

    @Test
    void R7_a_shorter_project_leaves_the_days_as_they_are() {
        ChangeRequested shorter =
                new ChangeRequested(GRANT, CHANGE, "Klart", START, null, null, null, APPLICANT.person());
        rules.given(life(granted(), shorter))
                .when(OFFICER, new ApproveChange(GRANT, CHANGE, "Skäligt"))
                .then(new ChangeApproved(GRANT, CHANGE, "Skäligt"));
    }

    @Test
    void R8_a_report_is_not_due_before_the_project_begins_or_when_nobody_remembers_it() {
        rules.given(granted())
                .when(OFFICER, new MoveReport(GRANT, 3, LocalDate.of(2016, 12, 31), "Fel"))
                .refusedBy(DAY_OF_PROJECT, "dueOn");
        rules().given(granted())
                .when(OFFICER, new MoveReport(GRANT, 3, LocalDate.of(2126, 12, 31), "Fel"))
                .refusedBy(DAY_OF_PROJECT, "dueOn");
    }

    @Test
    void R8_an_instalment_is_not_payable_a_generation_after_the_project_or_before_it_was_thought_of() {
        Stream.of(LocalDate.of(2062, 1, 15), LocalDate.of(2016, 1, 15))
                .forEach(day -> rules().given(granted())
                        .when(
                                DECISION_MAKER,
                                new ChangeInstalments(GRANT, List.of(new InstalmentInput(1L, day, null)), "Fel"))
                        .refusedBy(DAY_OF_PROJECT, "instalments[0].payableOn"));
    }

    @Test
    void R8_a_payment_is_not_paid_before_the_grant() {
        rules.given(life(granted(), released(1, 300_000)))
                .when(SECOND_CONTROLLER, new ConfirmPayment(GRANT, 1, LocalDate.of(2016, 3, 1), "BG"))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "paidOn");
    }

    @Test
    void R8_a_report_is_of_a_time_around_the_project() {
        ReportOutcome longAgo = new ReportOutcome(
                GRANT,
                ReportKind.PROGRESS,
                1,
                LocalDate.of(2001, 1, 1),
                LocalDate.of(2001, 12, 31),
                List.of(),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
        rules.given(granted()).when(APPLICANT, longAgo).refusedBy(DAY_OF_PROJECT, "periodStart");
    }

    @Test
    void R8_nobody_accepts_or_refuses_or_releases_before_the_grant() {
        Instant in2020 = Instant.parse("2020-03-10T09:00:00Z");
        rules.given()
                .givenAt(NOW, established())
                .when(at(in2020, APPLICANT), new AcceptGrant(GRANT))
                .refusedBy(DAY_NOT_BEFORE_GRANT);
        rules().given()
                .givenAt(NOW, established())
                .when(at(in2020, APPLICANT), new RefuseGrant(GRANT, "Nej"))
                .refusedBy(DAY_NOT_BEFORE_GRANT);
        rules().given()
                .givenAt(NOW, granted())
                .when(at(in2020, CONTROLLER), new ReleasePayment(GRANT, 1))
                .refusedBy(DAY_NOT_BEFORE_GRANT);
    }

    private static Event[] granted() {
        return new Event[] {
            established(List.of(FIRST, new Instalment(100_000, START, false, null)), List.of(WINTER, SUMMER, LAST)),
            new GrantAccepted(GRANT)
        };
    }

    private static ReportOutcome report(Integer planned) {
        return new ReportOutcome(
                GRANT,
                ReportKind.PROGRESS,
                planned,
                TODAY.minusDays(60),
                TODAY,
                List.of(new BudgetLineInput("Lön", 640_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }
}
