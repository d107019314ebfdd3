package grantledger.standalone.cases;

import static grantledger.standalone.cases.GrantedMatter.FIRST;
import static grantledger.standalone.cases.GrantedMatter.SECOND;
import static grantledger.standalone.cases.Texts.AT_ONCE;
import static grantledger.standalone.cases.Texts.ONLY_FINAL;
import static grantledger.standalone.cases.Texts.THREE_REPORTS;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.KARIN;
import static grantledger.standalone.identity.Person.KURT;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What once went wrong with money, sent as it was then. */
@Tag("system")
@ExtendWith(OneSystem.class)
class MoneyCasesTest {
    private static final String ONE_NOW_TWO_LATER = "[{'amountSek': 40000, 'payableOn': '2026-01-15'},"
            + " {'amountSek': 30000, 'payableOn': '2027-01-31', 'afterReport': true},"
            + " {'amountSek': 30000, 'payableOn': '2027-07-31', 'afterReport': true}]";
    private static final String WAITING = "[{'amountSek': 100000, 'payableOn': '2026-01-15', 'afterReport': %s}]";
    private static final String UNAPPROVED = "422 instalment-after-approved-report instalment";
    private static final String UNPLANNED = "422 instalment-after-planned-report instalments[0].afterReport";

    private final TestSystem system;

    MoneyCasesTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void M1_each_waiting_instalment_waits_for_its_own_report() {
        var matter = accepted("M1", ONE_NOW_TWO_LATER, THREE_REPORTS);
        matter.isPaid(1);
        assertThat(matter.isRefused(KARIN, "release-payment", "'instalment': 2"))
                .isEqualTo(UNAPPROVED);
        matter.isApproved(matter.reports("PROGRESS", "2025-01-01", "2025-06-30", 30_000, ""), 30_000);
        assertThat(matter.isRefused(KARIN, "release-payment", "'instalment': 3"))
                .isEqualTo(UNAPPROVED);
        matter.isPaid(2);
        assertThat(matter.isRefused(KARIN, "release-payment", "'instalment': 3"))
                .isEqualTo(UNAPPROVED);
        matter.isApproved(matter.reports("PROGRESS", "2025-07-01", "2025-12-31", 30_000, ""), 30_000);
        matter.isPaid(3);
        assertThat(matter.sek("P")).isEqualTo(100_000);
    }

    @Test
    void M2_an_instalment_never_waits_for_a_report_that_the_plan_does_not_have() {
        var matter = GrantedMatter.recommended(system, call("M2"), FIRST, null);
        assertThat(matter.isRefused(DISA, "grant-funds", Texts.plan(WAITING.formatted(true), ONLY_FINAL)))
                .isEqualTo(UNPLANNED);
        assertThat(matter.isRefused(DISA, "grant-funds", Texts.plan(WAITING.formatted(2), ONLY_FINAL)))
                .isEqualTo(UNPLANNED);
        var waiting = matter.granted(WAITING.formatted(1), ONLY_FINAL).accepted();
        assertThat(waiting.grantNow().at("/instalments/0/report").asInt()).isEqualTo(1);
        assertThat(waiting.isRefused(
                        DISA, "change-instalments", "'instalments': %s, 'reasons': 'Other.'", WAITING.formatted(true)))
                .isEqualTo(UNPLANNED);
    }

    @Test
    void M3_no_more_is_accepted_than_was_spent_and_what_is_too_much_out_keeps_the_grant_open() {
        var matter = accepted("M3", AT_ONCE, ONLY_FINAL);
        matter.isPaid(1);
        var report = matter.reports("FINAL", "2025-01-01", "2025-12-31", 40_000, "");
        assertThat(matter.isRefused(OLLE, "approve-report", "'reportId': '%s', 'acceptedCostSek': 400000", report))
                .isEqualTo("422 accepted-cost-within-reported acceptedCostSek");
        assertThat(matter.isRefused(OLLE, "close-grant", "")).isEqualTo("422 reports-approved");
        matter.isApproved(report, 40_000);
        assertThat(matter.sek("E")).isEqualTo(40_000);
        assertThat(matter.sek("X")).isEqualTo(60_000);
        assertThat(matter.isRefused(OLLE, "close-grant", "")).isEqualTo("422 grant-is-settled");
        assertThat(matter.grantNow().path("status").asString()).isEqualTo("REPAYMENT_DUE");
    }

    @Test
    void M4_a_payment_that_the_bank_returned_is_released_again_and_is_once_in_every_sum() {
        var matter = accepted("M4", AT_ONCE, ONLY_FINAL);
        matter.isPaid(1);
        matter.does(
                KURT,
                "return-payment",
                "'instalment': 1, 'returnedOn': '%s', 'reference': 'B-1', 'reasons': 'A closed account.'",
                Texts.today());
        assertThat(matter.sek("P")).isZero();
        assertThat(matter.sek("mayBeReleasedSek")).isEqualTo(100_000);
        assertThat(matter.isRefused(KURT, "release-payment", "'instalment': 1"))
                .isEqualTo("403 return-released-by-another");
        matter.isPaid(1);
        assertThat(matter.isRefused(KARIN, "release-payment", "'instalment': 1"))
                .isEqualTo("409 instalment-released-once instalment");
        assertThat(matter.sek("L")).isEqualTo(100_000);
        assertThat(matter.sek("P")).isEqualTo(100_000);
        assertThat(matter.sek("underCeilingSek")).isEqualTo(100_000);
        assertThat(sum(matter.figure("P").path("terms"), "amountSek")).isEqualTo(100_000);
        assertThat(matter.grantNow().path("payments").values()).hasSize(1);
        assertThat(matter.grantNow().at("/undonePayments/0/kind").asString()).isEqualTo("RETURNED");
        assertThat(sum(rows(matter, "grants"), "paidSek")).isEqualTo(100_000);
        assertThat(matter.trackNow().path("committedSek").asLong()).isEqualTo(100_000);
    }

    @Test
    void M5_money_comes_back_unasked_and_beyond_what_was_demanded() {
        var matter = accepted("M5", AT_ONCE, ONLY_FINAL);
        matter.isPaid(1);
        repaid(matter, 5_000);
        assertThat(matter.sek("R")).isEqualTo(5_000);
        assertThat(matter.sek("E")).isEqualTo(100_000);
        matter.does(
                KARIN,
                "demand-repayment",
                "'amountSek': 10000, 'ground': 'CONDITIONS_BREACHED', 'dueOn': '%s'",
                Texts.today().plusDays(30));
        repaid(matter, 12_000);
        assertThat(matter.sek("R")).isEqualTo(17_000);
        assertThat(matter.sek("O")).isZero();
        assertThat(matter.sek("E")).isEqualTo(90_000);
        assertThat(matter.sek("mayBeReleasedSek")).isEqualTo(7_000);
        assertThat(matter.grantNow().path("repayments").values()).isNotEmpty();
    }

    @Test
    void M6_what_a_change_lowered_is_raised_again_by_a_decision() {
        var matter = accepted("M6", AT_ONCE, ONLY_FINAL);
        lowered(matter);
        assertThat(matter.sek("A")).isEqualTo(80_000);
        var raising = "'outcome': 'GRANT', 'amountSek': 100000, 'ground': 'The need is back', 'reasons': 'As before.'";
        assertThat(matter.isRefused(DISA, "reconsider-decision", raising))
                .isEqualTo("422 reconsideration-follows-recommendation");
        matter.does(OLLE, "recommend-decision", "'outcome': 'GRANT', 'amountSek': 100000, 'reasons': 'As before.'");
        matter.does(DISA, "reconsider-decision", raising);
        assertThat(matter.sek("A")).isEqualTo(100_000);
        assertThat(matter.trackNow().path("committedSek").asLong()).isEqualTo(100_000);
    }

    @Test
    void M7_each_figure_is_the_same_wherever_it_stands_under_its_name() {
        var call = call("M7");
        var refused = GrantedMatter.recommended(system, call, FIRST, null).granted(AT_ONCE, ONLY_FINAL);
        refused.does(FIRST, "refuse-grant", "'reason': 'Too late.'");
        var matter = GrantedMatter.accepted(system, call, SECOND, AT_ONCE, ONLY_FINAL);
        lowered(matter);
        assertThat(matter.trackNow().path("committedSek").asLong()).isEqualTo(80_000);
        assertThat(matter.trackNow().path("grantedAmountSek").asLong()).isEqualTo(80_000);
        var total = matter.reads("/api/calls/%s/distribution", call).path("total");
        assertThat(total.path("municipalities").asLong()).isEqualTo(1);
        assertThat(total.path("amountSek").asLong()).isEqualTo(80_000);
        for (var list : new String[] {"applications", "grants", "decisions"}) {
            assertThat(sum(rows(matter, list), "grantedAmountSek")).as(list).isEqualTo(80_000);
            assertThat(sum(rows(matter, list), "decidedAmountSek")).as(list).isEqualTo(200_000);
        }
    }

    @Test
    void M8_a_budget_adds_up_to_what_is_asked_for_and_to_what_others_pay() {
        var call = call("M8");
        var asked = "'requestedAmountSek': %d, 'budgetLines': [{'item': 'Staff', 'amountSek': 90000}%s]";
        assertThat(isRefused(call, asked.formatted(100_000, ""))).isEqualTo("422 budget-adds-up budgetLines");
        assertThat(isRefused(call, asked.formatted(90_000, ", {'item': 'Premises', 'amountSek': 0}")))
                .isEqualTo("422 valid-values budgetLines[1].amountSek");
        var shared = asked.formatted(80_000, "")
                + ", 'otherFinancing': [{'source': 'The municipality', 'amountSek': 10000}]";
        system.as(FIRST).does("submit-application", Texts.proposal(call, FIRST, shared));
    }

    private String isRefused(String call, String money) {
        return GrantedMatter.refusal(
                system.as(FIRST).asks(Map.of(), "submit-application", Texts.proposal(call, FIRST, money)));
    }

    private String call(String name) {
        return Texts.call(system, "CASE-" + name);
    }

    private GrantedMatter accepted(String name, String instalments, String reports) {
        return GrantedMatter.accepted(system, call(name), FIRST, instalments, reports);
    }

    private static void repaid(GrantedMatter matter, long sek) {
        matter.does(
                KURT, "record-repayment", "'amountSek': %d, 'receivedOn': '%s', 'reference': 'R'", sek, Texts.today());
    }

    /** To 80,000 SEK, by a change. */
    private static void lowered(GrantedMatter matter) {
        var change = matter.does(matter.recipient(), "request-change", "'description': 'Less', 'newAmountSek': 80000");
        matter.does(OLLE, "approve-change", "'changeId': '%s', 'reasons': 'Yes.'", change.text("changeId"));
    }

    private static JsonNode rows(GrantedMatter matter, String list) {
        return matter.reads("/api/%s?callId=%s", list, matter.call()).path("rows");
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> row.path(field).asLong(0)).sum();
    }
}
