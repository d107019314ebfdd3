package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Followed;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class OutcomesTest {

    private static final LocalDate SPRING = LocalDate.parse("2021-06-30");
    private static final LocalDate AUTUMN = LocalDate.parse("2021-12-31");

    private final UUID call = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void establish() {
        for (UUID grant : List.of(one, other)) {
            RELAY.send(grant, Given.established(grant, UUID.randomUUID(), call, Given.ALE, 100_000));
        }
    }

    @Test
    void r3_are_a_series_whose_latest_is_that_of_the_latest_period_however_the_reports_arrived() {
        approved(one, AUTUMN, "elever", null, "30");
        approved(one, SPRING, "elever", null, "10");

        JsonNode shown = shown("sort=periodEnd");
        assertThat(shown.at("/rows").valueStream().map(row -> row.at("/outcome").intValue()))
                .containsExactly(10, 30);
        assertThat(shown.at("/rows").valueStream().map(row -> row.at("/latest").booleanValue()))
                .containsExactly(false, true);
        assertThat(shown.at("/rows/1/periodEnd").stringValue()).isEqualTo("2021-12-31");
        assertThat(shown.at("/rows/1/state").stringValue()).isEqualTo("approved");
        assertThat(shown.at("/sums/0/outcome").intValue()).isEqualTo(30);
        assertThat(shown.at("/sums/0/grants").intValue()).isEqualTo(1);
    }

    @Test
    void are_added_over_grants_each_by_its_latest_approved_report() {
        approved(one, SPRING, "elever", null, "3.5");
        approved(one, AUTUMN, "Elever", null, "4.25");
        approved(other, SPRING, "elever", null, "2");
        received(other, AUTUMN, "elever", null, "100");

        JsonNode shown = shown("indicator=tr%C3%A5ngbodda&area=HOUSING");
        assertThat(shown.at("/total").intValue()).isEqualTo(4);
        assertThat(shown.at("/sums").size()).isEqualTo(1);
        assertThat(shown.at("/sums/0/outcome").decimalValue()).isEqualByComparingTo("6.25");
        assertThat(shown.at("/sums/0/grants").intValue()).isEqualTo(2);
        assertThat(shown("state=received").at("/sums/0/outcome").intValue()).isEqualTo(100);
        assertThat(shown("state=received").at("/total").intValue()).isEqualTo(1);
    }

    @Test
    void r4_are_never_added_in_percent() {
        approved(one, SPRING, "%", "60", "45");
        approved(other, SPRING, "%", null, "50");

        JsonNode sum = shown("").at("/sums/0");
        assertThat(sum.at("/addsUp").booleanValue()).isFalse();
        assertThat(sum.at("/outcome").isNull()).isTrue();
        assertThat(sum.at("/againstTarget/expected").isNull()).isTrue();
        assertThat(sum.at("/againstTarget/outcome").isNull()).isTrue();
        assertThat(sum.at("/withOutcome").intValue()).isEqualTo(2);
    }

    @Test
    void r5_are_shown_with_their_state_and_in_no_sum_when_the_report_was_sent_back() {
        UUID report = approved(one, SPRING, "elever", null, "45");
        UUID mistaken = received(one, AUTUMN, "elever", null, "45000");
        RELAY.send(one, new ReportCompletionRequested(one, mistaken, List.of("Rätt tal"), AUTUMN.plusYears(1)));

        JsonNode shown = shown("sort=-periodEnd");
        assertThat(shown.at("/rows/0/state").stringValue()).isEqualTo("completion-requested");
        assertThat(shown.at("/rows/0/latest").booleanValue()).isFalse();
        assertThat(shown.at("/rows/1/reportId").stringValue()).isEqualTo(report.toString());
        assertThat(shown.at("/rows/1/latest").booleanValue()).isTrue();
        assertThat(shown.at("/sums/0/outcome").intValue()).isEqualTo(45);
        JsonNode sentBack = shown("state=sent_back");
        assertThat(sentBack.at("/total").intValue()).isEqualTo(1);
        assertThat(sentBack.at("/sums").size()).isZero();
    }

    @Test
    void r5_of_a_revoked_grant_are_in_no_sum() {
        approved(one, SPRING, "elever", null, "45");
        approved(other, SPRING, "elever", null, "5");
        RELAY.send(one, new GrantRevoked(one, "Omprövning"));

        JsonNode shown = shown("");
        assertThat(shown.at("/total").intValue()).isEqualTo(2);
        assertThat(shown.at("/sums/0/outcome").intValue()).isEqualTo(5);
        assertThat(shown.at("/rows")
                        .valueStream()
                        .filter(row -> row.at("/counted").booleanValue()))
                .hasSize(1);
    }

    @Test
    void r6_are_compared_with_targets_over_the_grants_that_have_both() {
        approved(one, SPRING, "elever", "50", "40");
        approved(other, SPRING, "elever", null, "50");

        JsonNode sum = shown("").at("/sums/0");
        assertThat(sum.at("/outcome").intValue()).isEqualTo(90);
        assertThat(sum.at("/withOutcome").intValue()).isEqualTo(2);
        assertThat(sum.at("/againstTarget/grants").intValue()).isEqualTo(1);
        assertThat(sum.at("/againstTarget/expected").intValue()).isEqualTo(50);
        assertThat(sum.at("/againstTarget/outcome").intValue()).isEqualTo(40);
        assertThat(sum.at("/againstBaseline/grants").intValue()).isEqualTo(2);
        assertThat(sum.at("/target").isMissingNode()).isTrue();
    }

    @Test
    void are_found_by_municipality() {
        approved(one, SPRING, "elever", null, "45");

        assertThat(shown("municipalityCode=1440").at("/total").intValue()).isEqualTo(1);
        assertThat(shown("municipalityCode=1441").at("/total").intValue()).isZero();
        assertThat(shown("countyCode=14&municipalityCode=1440")
                        .at("/rows/0/municipalityCode")
                        .stringValue())
                .isEqualTo("1440");
    }

    @Test
    void are_linked_to_the_indicators_of_their_area_and_unit() {
        String unit = "hushåll " + call;
        Followed first = housing(IndicatorArea.HOUSING, unit);
        Followed second = housing(IndicatorArea.HOUSING, unit.toUpperCase(Locale.ROOT));
        housing(IndicatorArea.HEALTH, unit);
        housing(IndicatorArea.HOUSING, "andel " + unit);
        approved(one, SPRING, "Hushåll " + call, null, "45");
        approved(one, SPRING, "elever " + call, null, "45");

        JsonNode rows = shown("sort=indicator").at("/rows");
        assertThat(rows.valueStream().map(row -> row.at("/indicatorIds").size()))
                .containsExactlyInAnyOrder(2, 0);
        JsonNode linked = rows.valueStream()
                .filter(row -> row.at("/unit").stringValue().startsWith("H"))
                .findFirst()
                .orElseThrow();
        assertThat(linked.at("/indicatorIds").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
        assertThat(SERVICE.get("/api/outcomes?callId=%s", call)
                        .header("Accept", "text/csv")
                        .answer()
                        .body())
                .contains(first.id().toString());
    }

    private static Followed housing(IndicatorArea area, String unit) {
        return Followed.indicator(area, "Trångbodda", unit, Aggregation.SUM, Direction.WORSE);
    }

    private UUID approved(UUID grant, LocalDate periodEnd, String unit, String target, String outcome) {
        UUID report = received(grant, periodEnd, unit, target, outcome);
        RELAY.send(grant, new ReportApproved(grant, report, ReportKind.PROGRESS, 5, null, "approver"));
        return report;
    }

    private static UUID received(UUID grant, LocalDate periodEnd, String unit, String target, String outcome) {
        UUID report = UUID.randomUUID();
        Event reported = new OutcomeReported(
                grant,
                report,
                ReportKind.PROGRESS,
                null,
                periodEnd.withDayOfMonth(1),
                periodEnd,
                List.of(),
                "Klart",
                GoalFulfilment.FULLY,
                List.of(new Indicator(
                        IndicatorArea.HOUSING,
                        "Trångbodda",
                        unit,
                        BigDecimal.ONE,
                        target == null ? null : new BigDecimal(target),
                        new BigDecimal(outcome))),
                "applicant");
        RELAY.send(grant, reported);
        return report;
    }

    private JsonNode shown(String asked) {
        return SERVICE.get("/api/outcomes?callId=%s&%s", call, asked)
                .after(RELAY.position())
                .ok();
    }
}
