package grantledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The questions of {@code docs/report-schema.md}, as SQL tools are answered and as the API answers. */
@Tag("server")
class FiveQuestionsTest {

    private static final List<String> QUESTIONS =
            List.copyOf(ReportDocument.questions().values());

    @BeforeAll
    static void folded() {
        Story.SERVICE.get("/api/status").after(Story.position()).ok();
    }

    @Test
    void there_are_five_of() {
        assertThat(QUESTIONS).hasSize(5);
    }

    @Test
    void what_was_granted_per_county_and_year_is_what_distributions_have() {
        Map<String, String> asked = new TreeMap<>();
        answer(1)
                .forEach(row -> asked.merge(
                        row.get("county"),
                        row.get("grants") + " " + row.get("granted_amount_sek"),
                        FiveQuestionsTest::plus));
        Map<String, String> shown = new TreeMap<>();
        calls().flatMap(call ->
                        get("/api/calls/" + call + "/distribution").at("/rows").valueStream())
                .filter(row -> asked.containsKey(row.at("/county").stringValue()))
                .forEach(row -> shown.merge(
                        row.at("/county").stringValue(),
                        recipients(row) + " " + row.at("/amountSek"),
                        FiveQuestionsTest::plus));

        assertThat(asked).isEqualTo(shown).hasSizeGreaterThan(2);
        assertThat(answer(1)).extracting(row -> row.get("year")).contains("2020", "2021");
        long total = calls().mapToLong(call -> get("/api/calls/" + call + "/distribution")
                        .at("/total/amountSek")
                        .longValue())
                .sum();
        assertThat(sum(answer(1), "granted_amount_sek")).isEqualByComparingTo(BigDecimal.valueOf(total));
    }

    @Test
    void what_was_paid_beside_what_was_decided_is_what_grants_have() {
        List<String> shown = calls().map(call -> {
                    List<JsonNode> grants = rows("/api/grants?callId=" + call);
                    return Stream.of("decidedAmountSek", "grantedAmountSek", "paidSek", "repaidSek")
                            .map(field -> sek(grants, field))
                            .toList()
                            .toString();
                })
                .filter(sums -> !sums.equals("[0, 0, 0, 0]"))
                .toList();

        assertThat(answer(2))
                .extracting(row -> "[%s, %s, %s, %s]"
                        .formatted(
                                row.get("decided_amount_sek"),
                                row.get("granted_amount_sek"),
                                row.get("paid_sek"),
                                row.get("repaid_sek")))
                .containsExactlyInAnyOrderElementsOf(shown)
                .hasSize(2);
        assertThat(sum(answer(2), "granted_amount_sek"))
                .isEqualByComparingTo(BigDecimal.valueOf(calls().mapToLong(call -> get("/api/calls/" + call)
                                .at("/tracks")
                                .valueStream()
                                .mapToLong(
                                        track -> track.at("/grantedAmountSek").longValue())
                                .sum())
                        .sum()));
    }

    @Test
    void what_is_overdue_by_call_is_what_the_follow_up_list_has() {
        List<String> shown = calls().map(call -> rows("/api/reports?state=overdue&callId=" + call))
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.size() + " " + rows.getFirst().at("/dueOn").stringValue())
                .toList();

        assertThat(answer(3))
                .extracting(row -> row.get("overdue") + " " + row.get("oldest"))
                .containsExactlyInAnyOrderElementsOf(shown)
                .hasSize(2);
    }

    @Test
    void outcomes_are_added_as_the_list_of_outcomes_adds_them() {
        List<String> shown = get("/api/outcomes")
                .at("/sums")
                .valueStream()
                .map(sum -> "%s %s %s %s %s"
                        .formatted(
                                sum.at("/area").stringValue(),
                                sum.at("/indicator").stringValue(),
                                sum.at("/unit").stringValue(),
                                sum.at("/grants").intValue(),
                                sum.at("/outcome").isNull()
                                        ? null
                                        : sum.at("/outcome").decimalValue()))
                .toList();

        assertThat(answer(4))
                .extracting(row -> "%s %s %s %s %s"
                        .formatted(
                                row.get("area"),
                                row.get("indicator"),
                                row.get("unit"),
                                row.get("grants"),
                                row.get("outcome")))
                .containsExactlyInAnyOrderElementsOf(shown)
                .anyMatch(row -> row.endsWith("55"))
                .anyMatch(row -> row.endsWith("null"));
    }

    @Test
    void what_was_paid_beside_an_indicator_is_what_the_municipality_s_grants_have() {
        assertThat(answer(5))
                .extracting(row -> row.get("municipality") + " " + row.get("change") + " " + row.get("paid_sek"))
                .containsExactly("Ale 0.5 " + paid("1440"), "Malmö 1.5 " + paid("1280"));
    }

    private static long paid(String municipality) {
        return sek(
                rows("/api/grants").stream()
                        .filter(grant -> municipality.equals(
                                grant.at("/applicant/municipalityCode").stringValue(null)))
                        .toList(),
                "paidSek");
    }

    private static Stream<UUID> calls() {
        return Stream.of(Story.SPRING, Story.AUTUMN);
    }

    private static List<Map<String, String>> answer(int question) {
        return Sql.rows(QUESTIONS.get(question - 1));
    }

    private static JsonNode get(String path) {
        return Story.SERVICE.get(path).after(Story.position()).ok();
    }

    private static List<JsonNode> rows(String path) {
        return new ArrayList<>(get(path).at("/rows").valueStream().toList());
    }

    private static long sek(List<JsonNode> rows, String field) {
        return rows.stream().mapToLong(row -> row.at("/" + field).longValue()).sum();
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int recipients(JsonNode county) {
        return Stream.of("regions", "municipalities", "associations", "foundations")
                .mapToInt(kind -> county.at("/" + kind).intValue())
                .sum();
    }

    /** Of two counts and two amounts. */
    private static String plus(String one, String other) {
        String[] a = one.split(" ", -1);
        String[] b = other.split(" ", -1);
        return (Long.parseLong(a[0]) + Long.parseLong(b[0])) + " " + (Long.parseLong(a[1]) + Long.parseLong(b[1]));
    }
}
