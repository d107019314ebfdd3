package grantledger.command.grant.changing;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.lowering;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_ONLY_LOWERED;
import static grantledger.command.grant.standing.GrantRule.CHANGE_ASKS_FOR_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.CHANGE_BEFORE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.CHANGE_ENDS_AFTER_START;
import static grantledger.command.grant.standing.GrantRule.CHANGE_ID_UNUSED;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.ONE_PENDING_CHANGE;
import static grantledger.command.grant.standing.GrantRule.REPORT_MOVED_ONCE;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.NameBasedId;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestChangeTest {

    private final Rulebook rules = rules();

    @Test
    void asks_for_a_lower_amount() {
        rules.given(accepted()).when(APPLICANT, lower(400_000)).then(lowering(400_000));
    }

    @Test
    void asks_for_another_end_and_other_budget_lines_under_an_id_of_the_sender() {
        UUID changeId = new UUID(0, 99);
        rules.given(accepted())
                .when(
                        OFFICER,
                        new RequestChange(
                                GRANT,
                                changeId,
                                "Försenat",
                                START,
                                null,
                                List.of(new BudgetLineInput("Lokal", 600_000L)),
                                null))
                .then(new ChangeRequested(
                        GRANT,
                        changeId,
                        "Försenat",
                        START,
                        null,
                        List.of(new BudgetLine("Lokal", 600_000)),
                        null,
                        OFFICER.person()));
    }

    @Test
    void gives_the_next_change_an_id_of_its_own() {
        rules.given(accepted(lowering(400_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(APPLICANT, lower(400_000))
                .then(new ChangeRequested(
                        GRANT,
                        NameBasedId.of(GRANT, "change/2"),
                        "Mindre omfattning",
                        null,
                        400_000L,
                        null,
                        null,
                        APPLICANT.person()));
    }

    @Test
    void refuses_an_id_that_is_taken() {
        rules.given(accepted(lowering(400_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(APPLICANT, new RequestChange(GRANT, CHANGE, "Igen", null, 400_000L, null, null))
                .refusedBy(CHANGE_ID_UNUSED);
    }

    @Test
    void refuses_to_ask_for_nothing() {
        rules.given(accepted())
                .when(APPLICANT, new RequestChange(GRANT, null, "Inget särskilt", null, null, null, null))
                .refusedBy(CHANGE_ASKS_FOR_SOMETHING);
    }

    @Test
    void refuses_a_higher_amount() {
        rules.given(accepted()).when(APPLICANT, lower(600_001)).refusedBy(AMOUNT_ONLY_LOWERED);
    }

    @Test
    void refuses_the_same_amount() {
        rules.given(accepted()).when(APPLICANT, lower(600_000)).refusedBy(AMOUNT_ONLY_LOWERED);
    }

    @Test
    void lowers_down_to_what_has_been_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(APPLICANT, lower(300_000))
                .then(lowering(300_000));
    }

    @Test
    void refuses_an_amount_below_what_has_been_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(APPLICANT, lower(299_999))
                .refusedBy(AMOUNT_NOT_BELOW_RELEASED);
    }

    @Test
    void refuses_an_end_before_the_start() {
        rules.given(accepted())
                .when(APPLICANT, new RequestChange(GRANT, null, "Kortare", START.minusDays(1), null, null, null))
                .refusedBy(CHANGE_ENDS_AFTER_START, "newEnd");
    }

    @Test
    void refuses_an_end_a_century_away() {
        rules.given(accepted())
                .when(APPLICANT, new RequestChange(GRANT, null, "Längre", START.plusYears(100), null, null, null))
                .refusedBy(DAY_OF_PROJECT, "newEnd");
    }

    @Test
    void asks_for_other_days_of_reports() {
        LocalDate day = FINAL.dueOn().plusMonths(1);
        rules.given(accepted())
                .when(APPLICANT, move(new ReportDayInput(2, day)))
                .then(new ChangeRequested(
                        GRANT,
                        CHANGE,
                        "Försenat",
                        null,
                        null,
                        null,
                        List.of(new ReportDay(2, day)),
                        APPLICANT.person()));
    }

    @Test
    void asks_for_a_day_that_follows_from_a_later_end() {
        LocalDate end = START.plusYears(5);
        LocalDate day = end.plusYears(4);
        rules.given(accepted())
                .when(
                        APPLICANT,
                        new RequestChange(
                                GRANT, null, "Försenat", end, null, null, List.of(new ReportDayInput(2, day))))
                .then(new ChangeRequested(
                        GRANT,
                        CHANGE,
                        "Försenat",
                        end,
                        null,
                        null,
                        List.of(new ReportDay(2, day)),
                        APPLICANT.person()));
    }

    @Test
    void refuses_to_move_a_report_twice() {
        rules.given(accepted())
                .when(APPLICANT, move(new ReportDayInput(2, FINAL.dueOn()), new ReportDayInput(2, START)))
                .refusedBy(REPORT_MOVED_ONCE, "reports[1].report");
    }

    @Test
    void refuses_to_move_a_report_that_is_done_with_or_not_planned() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(APPLICANT, move(new ReportDayInput(1, FINAL.dueOn())))
                .refusedBy(REPORT_STILL_OWED, "reports[0].report");
        rules().given(accepted())
                .when(APPLICANT, move(new ReportDayInput(3, FINAL.dueOn())))
                .refusedBy(REPORT_OF_PLAN, "reports[0].report");
    }

    @Test
    void refuses_a_day_before_the_project_begins() {
        rules.given(accepted())
                .when(APPLICANT, move(new ReportDayInput(1, START.minusDays(1))))
                .refusedBy(DAY_OF_PROJECT, "reports[0].dueOn");
    }

    @Test
    void is_entered_by_no_officer_who_is_barred() {
        rules.whereApplication(
                        APPLICATION,
                        application(new ConflictOfInterestDeclared(APPLICATION, OFFICER.person(), "Släkt")))
                .given(accepted())
                .when(OFFICER, lower(400_000))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_second_change_while_one_is_pending() {
        rules.given(accepted(lowering(400_000))).when(APPLICANT, lower(300_000)).refusedBy(ONE_PENDING_CHANGE);
    }

    @Test
    void refuses_after_the_final_report() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(APPLICANT, lower(400_000))
                .refusedBy(CHANGE_BEFORE_FINAL_REPORT);
    }

    @Test
    void refuses_before_the_grant_is_accepted() {
        rules.given(established()).when(APPLICANT, lower(400_000)).refusedBy(GRANT_IS_ACCEPTED);
    }

    private static RequestChange move(ReportDayInput... days) {
        return new RequestChange(GRANT, null, "Försenat", null, null, null, List.of(days));
    }

    private static RequestChange lower(long amountSek) {
        return new RequestChange(GRANT, null, "Mindre omfattning", null, amountSek, null, null);
    }
}
