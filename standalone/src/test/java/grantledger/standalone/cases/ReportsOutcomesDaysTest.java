package grantledger.standalone.cases;

import static grantledger.standalone.cases.GrantedMatter.FIRST;
import static grantledger.standalone.cases.GrantedMatter.SECOND;
import static grantledger.standalone.cases.GrantedMatter.THIRD;
import static grantledger.standalone.cases.Texts.AT_ONCE;
import static grantledger.standalone.cases.Texts.ONLY_FINAL;
import static grantledger.standalone.cases.Texts.THREE_REPORTS;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.KARIN;
import static grantledger.standalone.identity.Person.KURT;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.standalone.Eventually;
import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What once went wrong with reports, with outcomes and with days, sent as it was then. */
@Tag("system")
@ExtendWith(OneSystem.class)
class ReportsOutcomesDaysTest {
    private final TestSystem system;

    ReportsOutcomesDaysTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void R1_a_report_that_is_sent_twice_takes_one_place_of_the_plan() {
        var matter = accepted(call("R1"));
        var report = Texts.report("PROGRESS", "2025-01-01", "2025-06-30", 30_000, "");
        matter.does(FIRST, "report-outcome", report);
        assertThat(matter.isRefused(FIRST, "report-outcome", report)).isEqualTo("409 one-report-at-a-time");
        assertThat(followUp(matter))
                .extracting(
                        row -> row.path("dueOn").asString(),
                        row -> row.path("state").asString())
                .contains(tuple("2027-06-30", "due"), tuple("2027-12-31", "due"))
                .filteredOn(row -> row.toList().contains("received"))
                .containsExactly(tuple("2026-12-31", "received"));
    }

    @Test
    void R2_a_report_that_was_sent_back_is_overdue_from_the_day_of_its_completion() {
        var matter = imported("R2", "2025-03-02T09:00:00+01:00").accepted();
        var report = matter.at("2025-05-05T09:00:00+02:00").reports("PROGRESS", "2025-01-01", "2025-04-30", 30_000, "");
        matter.at("2025-05-10T09:00:00+02:00")
                .does(
                        OLLE,
                        "request-report-completion",
                        "'reportId': '%s', 'missing': ['The costs'], 'dueOn': '2025-05-31'",
                        report);
        system.log().endGraceForHistory(matter.grant());
        var overdue = Eventually.see(
                () -> matter.reads("/api/reports?state=overdue&grantId=%s&sort=dueOn", matter.grant())
                        .at("/rows/0"),
                row -> !row.isMissingNode());
        assertThat(overdue.path("reportId").asString()).isEqualTo(report);
        assertThat(overdue.path("completeOn").asString()).isEqualTo("2025-05-31");
        assertThat(overdue.path("dueOn").asString()).isEqualTo("2025-05-31");
    }

    @Test
    void R3_the_series_has_every_period_and_the_latest_is_the_latest_in_any_order_of_arrival() {
        var call = call("R3");
        var autumnFirst = accepted(call);
        approved(autumnFirst, "PROGRESS", "2025-07-01", "2025-12-31", count(30, null));
        approved(autumnFirst, "PROGRESS", "2025-01-01", "2025-06-30", count(10, null));
        var springFirst = GrantedMatter.accepted(system, call, SECOND, AT_ONCE, THREE_REPORTS);
        approved(springFirst, "PROGRESS", "2025-01-01", "2025-06-30", count(10, null));
        approved(springFirst, "PROGRESS", "2025-07-01", "2025-12-31", count(30, null));
        for (var matter : List.of(autumnFirst, springFirst)) {
            var outcomes = matter.reads("/api/outcomes?grantId=%s&sort=periodEnd", matter.grant());
            assertThat(outcomes.path("rows").values())
                    .extracting(
                            row -> row.path("periodEnd").asString(),
                            row -> row.path("outcome").asInt(),
                            row -> row.path("latest").asBoolean(),
                            row -> row.path("counted").asBoolean())
                    .containsExactly(tuple("2025-06-30", 10, false, false), tuple("2025-12-31", 30, true, true));
            assertThat(outcomes.at("/sums/0/outcome").asInt()).isEqualTo(30);
        }
    }

    @Test
    void R4_shares_are_never_added() {
        var call = call("R4");
        var share = "{'area': 'EDUCATION', 'indicator': 'Eligible', 'unit': '%s', 'baseline': 40, 'outcome': %d}";
        var first = accepted(call);
        approved(first, "PROGRESS", "2025-01-01", "2025-06-30", share.formatted("%", 45));
        var second = GrantedMatter.accepted(system, call, SECOND, AT_ONCE, THREE_REPORTS);
        approved(second, "PROGRESS", "2025-01-01", "2025-06-30", share.formatted("%", 50));
        var sum = first.reads("/api/outcomes?callId=%s", call).at("/sums/0");
        assertThat(sum.path("grants").asInt()).isEqualTo(2);
        assertThat(sum.path("addsUp").asBoolean()).isFalse();
        assertThat(sum.path("outcome").isNull()).isTrue();
        assertThat(sum.at("/againstBaseline/expected").isNull()).isTrue();
        assertThat(sum.at("/againstBaseline/outcome").isNull()).isTrue();
    }

    @Test
    void R5_what_was_sent_back_or_reported_on_a_revoked_grant_is_marked_and_in_no_sum() {
        var call = call("R5");
        var stands = accepted(call);
        approved(stands, "PROGRESS", "2025-01-01", "2025-06-30", count(300, null));
        var mistaken = GrantedMatter.accepted(system, call, SECOND, AT_ONCE, THREE_REPORTS);
        var report = mistaken.reports("PROGRESS", "2025-01-01", "2025-06-30", 30_000, count(45_000, null));
        mistaken.does(
                OLLE,
                "request-report-completion",
                "'reportId': '%s', 'missing': ['The right number'], 'dueOn': '%s'",
                report,
                Texts.today().plusDays(14));
        var revoked = GrantedMatter.accepted(system, call, THIRD, AT_ONCE, THREE_REPORTS);
        approved(revoked, "PROGRESS", "2025-01-01", "2025-06-30", count(200, null));
        revoked.does(OLLE, "recommend-decision", "'outcome': 'DECLINE', 'reasons': 'Wrong.'");
        revoked.does(
                DISA,
                "reconsider-decision",
                "'outcome': 'DECLINE', 'ground': 'Wrong from the start', 'reasons': 'No.'");
        var outcomes = stands.reads("/api/outcomes?callId=%s&sort=outcome", call);
        assertThat(outcomes.path("rows").values())
                .extracting(
                        row -> row.path("outcome").asInt(),
                        row -> row.path("state").asString(),
                        row -> row.path("grantStatus").asString(),
                        row -> row.path("counted").asBoolean())
                .containsExactly(
                        tuple(200, "approved", "CLOSED", false),
                        tuple(300, "approved", "ACCEPTED", true),
                        tuple(45_000, "completion-requested", "ACCEPTED", false));
        assertThat(outcomes.at("/sums/0/grants").asInt()).isEqualTo(1);
        assertThat(outcomes.at("/sums/0/outcome").asInt()).isEqualTo(300);
    }

    @Test
    void R6_an_outcome_stands_beside_the_target_of_the_same_grants_only() {
        var call = call("R6");
        var aimed = accepted(call);
        approved(aimed, "PROGRESS", "2025-01-01", "2025-06-30", count(40, 50));
        var aimless = GrantedMatter.accepted(system, call, SECOND, AT_ONCE, THREE_REPORTS);
        approved(aimless, "PROGRESS", "2025-01-01", "2025-06-30", count(50, null));
        var sum = aimed.reads("/api/outcomes?callId=%s", call).at("/sums/0");
        assertThat(sum.path("grants").asInt()).isEqualTo(2);
        assertThat(sum.path("outcome").asInt()).isEqualTo(90);
        assertThat(sum.at("/againstTarget/grants").asInt()).isEqualTo(1);
        assertThat(sum.at("/againstTarget/expected").asInt()).isEqualTo(50);
        assertThat(sum.at("/againstTarget/outcome").asInt()).isEqualTo(40);
    }

    @Test
    void R7_the_final_report_of_a_prolonged_project_is_due_later_by_as_much() {
        var matter = accepted(call("R7"));
        changed(matter, "'description': 'More time', 'newEnd': '2028-09-30'");
        assertThat(matter.grantNow().path("projectEnd").asString()).isEqualTo("2028-09-30");
        assertThat(followUp(matter))
                .extracting(
                        row -> row.path("plannedOn").asString(),
                        row -> row.path("dueOn").asString())
                .containsExactlyInAnyOrder(
                        tuple("2026-12-31", "2026-12-31"),
                        tuple("2027-06-30", "2027-06-30"),
                        tuple("2027-12-31", "2028-09-30"));
        changed(
                matter,
                "'description': 'Later', 'newEnd': '2028-12-31', 'reports': [{'report': 3, 'dueOn': '2029-03-31'}]");
        assertThat(followUp(matter))
                .extracting(row -> row.path("dueOn").asString())
                .contains("2029-03-31");
    }

    @Test
    void R8_days_that_cannot_be_are_refused_with_their_field() {
        var matter = GrantedMatter.recommended(system, call("R8"), FIRST, null);
        var longAgo = "[{'kind': 'FINAL', 'dueOn': '2016-12-31'}]";
        assertThat(matter.isRefused(DISA, "grant-funds", Texts.plan(AT_ONCE, longAgo)))
                .isEqualTo("422 day-of-project reports[0].dueOn");
        var inALifetime = "[{'amountSek': 100000, 'payableOn': '2062-01-15'}]";
        assertThat(matter.isRefused(DISA, "grant-funds", Texts.plan(inALifetime, ONLY_FINAL)))
                .isEqualTo("422 day-of-project instalments[0].payableOn");
        var before = matter.at("2020-01-15T09:00:00+01:00");
        assertThat(before.isRefused(DISA, "grant-funds", Texts.plan(AT_ONCE, ONLY_FINAL)))
                .isEqualTo("422 submitted-before-handled Occurred-At");
        var granted = matter.granted(AT_ONCE, ONLY_FINAL);
        assertThat(granted.isRefused(OLLE, "file-appeal", "'receivedOn': '2016-05-01', 'grounds': 'More.'"))
                .isEqualTo("422 appeal-after-decision receivedOn");
        assertThat(granted.at("2020-01-15T09:00:00+01:00").isRefused(FIRST, "accept-grant", ""))
                .isEqualTo("422 day-not-before-grant Occurred-At");
        granted.accepted().does(KARIN, "release-payment", "'instalment': 1");
        assertThat(granted.isRefused(
                        KURT, "confirm-payment", "'instalment': 1, 'paidOn': '2016-05-01', 'reference': 'B'"))
                .isEqualTo("422 day-not-before-grant paidOn");
        assertThat(granted.isRefused(
                        FIRST, "report-outcome", Texts.report("FINAL", "2001-01-01", "2001-06-30", 30_000, "")))
                .isEqualTo("422 day-of-project periodStart");
    }

    @Test
    void R9_looking_back_by_what_had_happened_shows_what_was_recorded_later() {
        var matter = imported("R9", "2025-06-02T09:00:00+02:00").accepted();
        matter.at("2025-06-20T09:00:00+02:00").does(KARIN, "release-payment", "'instalment': 1");
        changed(matter.at("2025-06-12T09:00:00+02:00"), "'description': 'More time', 'newEnd': '2028-03-31'");
        var then = system.as(Person.ANNA).reads("/api/audit/grants/%s?occurredAt=2025-06-15", matter.grant());
        assertThat(then.path("projectEnd").asString()).isEqualTo("2028-03-31");
        assertThat(then.path("releasedSek").asLong()).isZero();
        assertThat(then.at("/instalments/0/released").asBoolean()).isFalse();
        assertThat(matter.grantNow().path("releasedSek").asLong()).isEqualTo(100_000);
    }

    @Test
    void R10_a_decision_of_new_years_night_is_of_the_swedish_day() {
        var matter = imported("R10", "2024-12-31T23:30:00Z");
        for (var list : List.of("decisions", "applications")) {
            var row = matter.reads("/api/%s?callId=%s", list, matter.call()).at("/rows/0");
            assertThat(row.path("decidedOn").asString()).as(list).isEqualTo("2025-01-01");
            assertThat(Instant.parse(row.path("decidedAt").asString())).isEqualTo("2024-12-31T23:30:00Z");
            var table = table(matter, list);
            assertThat(cell(table, "decidedOn")).as(list).isEqualTo("2025-01-01");
            assertThat(cell(table, "decidedAt")).as(list).isEqualTo("2025-01-01T00:30:00+01:00");
        }
    }

    private String call(String name) {
        return Texts.call(system, "CASE-" + name);
    }

    private GrantedMatter accepted(String call) {
        return GrantedMatter.accepted(system, call, FIRST, AT_ONCE, THREE_REPORTS);
    }

    /** Granted at that time. */
    private GrantedMatter imported(String name, String at) {
        return GrantedMatter.recommended(system, call(name), FIRST, at).granted(AT_ONCE, THREE_REPORTS);
    }

    private static void approved(GrantedMatter matter, String kind, String from, String to, String indicator) {
        matter.isApproved(matter.reports(kind, from, to, 30_000, indicator), 30_000);
    }

    private static String count(int outcome, Integer target) {
        return """
            {'area': 'EDUCATION', 'indicator': 'Pupils reached', 'unit': 'pupils', 'baseline': 0, 'target': %s,
             'outcome': %d}\
            """.formatted(target, outcome);
    }

    private static void changed(GrantedMatter matter, String change) {
        var asked = matter.does(matter.recipient(), "request-change", change);
        matter.does(OLLE, "approve-change", "'changeId': '%s', 'reasons': 'Yes.'", asked.text("changeId"));
    }

    private static Iterable<JsonNode> followUp(GrantedMatter matter) {
        return matter.reads("/api/reports?grantId=%s", matter.grant()).path("rows");
    }

    /** The head and the one row of the list as CSV. */
    private List<String[]> table(GrantedMatter matter, String list) {
        var token = system.as(OLLE).token();
        var path = "/api/%s?callId=%s".formatted(list, matter.call());
        var csv = system.queries().get(path, token, Map.of("Accept", "text/csv"));
        assertThat(csv.status()).isEqualTo(200);
        return csv.body()
                .asString()
                .lines()
                .limit(2)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    private static String cell(List<String[]> table, String column) {
        return table.getLast()[List.of(table.getFirst()).indexOf(column)];
    }
}
