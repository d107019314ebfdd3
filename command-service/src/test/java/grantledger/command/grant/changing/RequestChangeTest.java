package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
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
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.ONE_PENDING_CHANGE;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.NameBasedId;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.ReportKind;
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
                                List.of(new BudgetLineInput("Lokal", 600_000L))))
                .then(new ChangeRequested(
                        GRANT, changeId, "Försenat", START, null, List.of(new BudgetLine("Lokal", 600_000))));
    }

    @Test
    void gives_the_next_change_an_id_of_its_own() {
        rules.given(accepted(lowering(400_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(APPLICANT, lower(400_000))
                .then(new ChangeRequested(
                        GRANT, NameBasedId.of(GRANT, "change/2"), "Mindre omfattning", null, 400_000L, null));
    }

    @Test
    void refuses_an_id_that_is_taken() {
        rules.given(accepted(lowering(400_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(APPLICANT, new RequestChange(GRANT, CHANGE, "Igen", null, 400_000L, null))
                .refusedBy(CHANGE_ID_UNUSED);
    }

    @Test
    void refuses_to_ask_for_nothing() {
        rules.given(accepted())
                .when(APPLICANT, new RequestChange(GRANT, null, "Inget särskilt", null, null, null))
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
                .when(APPLICANT, new RequestChange(GRANT, null, "Kortare", START.minusDays(1), null, null))
                .refusedBy(CHANGE_ENDS_AFTER_START);
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

    private static RequestChange lower(long amountSek) {
        return new RequestChange(GRANT, null, "Mindre omfattning", null, amountSek, null);
    }
}
