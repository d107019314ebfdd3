package grantledger.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScenarioTest {
    private static final Map<String, Set<String>> COLUMN_OF_TYPE = Map.of(
            "regions", Set.of("REGION"),
            "municipalities", Set.of("MUNICIPALITY", "MUNICIPAL_FEDERATION"),
            "associations", Set.of("ASSOCIATION"),
            "foundations", Set.of("FOUNDATION"));

    @Test
    void the_recipients_of_2018_add_up_to_the_published_row_of_their_county() {
        var byCounty = Scenario.of("2018").recipients().stream().collect(groupingBy(row -> row.get("county_code")));
        for (var published : Scenario.published2018()) {
            var recipients = byCounty.getOrDefault(published.get("county_code"), List.of());
            assertThat(sum(recipients))
                    .as(published.get("county"))
                    .isEqualTo(Long.parseLong(published.get("amount_ksek")) * 1000);
            COLUMN_OF_TYPE.forEach((column, types) -> assertThat(recipients)
                    .filteredOn(row -> types.contains(row.get("applicant_type")))
                    .as(column + " in " + published.get("county"))
                    .hasSize(Integer.parseInt(published.get(column))));
        }
    }

    @Test
    void the_published_rows_of_2018_add_up_to_less_than_the_printed_total() {
        var published = Scenario.published2018();
        assertThat(published.stream().mapToLong(row -> Long.parseLong(row.get("amount_ksek"))))
                .satisfies(amounts -> assertThat(
                                amounts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(38_318));
        assertThat(Scenario.of("2018").recipients()).hasSize(150);
        assertThat(sum(Scenario.of("2018").recipients())).isEqualTo(38_318_000);
    }

    @Test
    void the_six_of_Gavleborg_and_the_federation_of_Gothenburg_are_the_published_ones() {
        var recipients = Scenario.of("2018").recipients();
        assertThat(recipients)
                .filteredOn(row -> row.get("county_code").equals("21"))
                .allSatisfy(row -> assertThat(row.get("source")).isEqualTo("gavleborg-2018"))
                .extracting(row -> row.get("applicant") + " " + row.get("amount_sek"))
                .containsExactly(
                        "Hälsinglands utbildningsförbund 298000",
                        "Bollnäs kommun 300000",
                        "Gumpels Förening 300000",
                        "Gävle kommun 300000",
                        "Hyresgästföreningen Aros Gävle 300000",
                        "Insamlingsstiftelsen Rapatac 290000");
        assertThat(recipients)
                .filteredOn(row -> row.get("source").equals("gr-2018"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("applicant", "Göteborgsregionens kommunalförbund")
                        .containsEntry("applicant_type", "MUNICIPAL_FEDERATION")
                        .containsEntry("county_code", "14")
                        .containsEntry("amount_sek", "300000"));
    }

    @Test
    void all_others_of_2018_say_that_they_are_invented() {
        assertThat(Scenario.of("2018").recipients())
                .filteredOn(row -> !Set.of("gavleborg-2018", "gr-2018").contains(row.get("source")))
                .hasSize(143)
                .allSatisfy(row -> {
                    assertThat(row.get("applicant")).endsWith("(påhittad)");
                    assertThat(row.get("source")).isEqualTo("invented");
                });
    }

    @Test
    void the_38_and_the_31_of_2020_share_at_most_57_and_25_million() {
        var recipients = Scenario.of("2020").recipients();
        assertThat(recipients)
                .filteredOn(row -> row.get("track").equals("PUBLIC"))
                .hasSize(38)
                .satisfies(rows -> assertThat(sum(List.copyOf(rows))).isLessThanOrEqualTo(57_000_000))
                .allSatisfy(row -> assertThat(row.get("source")).isEqualTo("amount invented"));
        assertThat(recipients)
                .filteredOn(row -> row.get("track").equals("CIVIL_SOCIETY"))
                .hasSize(31)
                .satisfies(rows -> assertThat(sum(List.copyOf(rows))).isLessThanOrEqualTo(25_000_000))
                .allSatisfy(row -> assertThat(row.get("source")).isEqualTo("name and amount invented"))
                .allSatisfy(row -> assertThat(row.get("applicant")).endsWith("(påhittad)"));
    }

    @Test
    void the_recipients_of_both_years_are_three_and_keep_their_numbers() {
        var first = both("2018");
        assertThat(first.values())
                .containsExactlyInAnyOrder(
                        "Göteborgsregionens kommunalförbund", "Bollnäs kommun", "Hälsinglands utbildningsförbund");
        assertThat(both("2020")).isEqualTo(first);
    }

    @Test
    void those_of_both_years_and_nobody_else_apply_in_the_focus_area_that_builds_on_an_earlier_one() {
        var buildsOn = ids("2020", "/focusAreas", area -> !area.path("buildsOn").isEmpty());
        assertThat(Scenario.of("2020").recipients())
                .allSatisfy(row -> assertThat(buildsOn.contains(row.get("focus_area")))
                        .as(row.get("applicant"))
                        .isEqualTo(row.get("both_years").equals("yes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void every_recipient_applies_in_a_focus_area_of_its_track(String year) {
        assertThat(Scenario.of(year).recipients())
                .allSatisfy(row -> assertThat(ids(
                                year,
                                "/focusAreas",
                                area -> area.path("tracks").isMissingNode()
                                        || area.path("tracks")
                                                .valueStream()
                                                .anyMatch(track ->
                                                        track.asString().equals(row.get("track")))))
                        .contains(row.get("focus_area")));
    }

    @Test
    void support_of_a_municipality_is_a_priority_met_where_it_is_shown() {
        assertThat(Scenario.of("2020").recipients())
                .filteredOn(row -> row.get("track").equals("CIVIL_SOCIETY"))
                .allSatisfy(row -> assertThat(row.get("second_priority_met").equals("true"))
                        .as(row.get("applicant"))
                        .isEqualTo(!row.get("municipal_support").equals("NONE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void a_step_is_for_at_least_one_recipient(String year) {
        var scenario = Scenario.of(year);
        assertThat(scenario.steps())
                .filteredOn(step -> step.forEach() == Step.Audience.RECIPIENT)
                .allSatisfy(step -> assertThat(scenario.recipients()).anyMatch(step::isFor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void a_municipality_that_is_real_has_its_code_and_nobody_else_has_one(String year) {
        assertThat(Scenario.of(year).recipients()).allSatisfy(row -> {
            boolean real = row.get("applicant_type").equals("MUNICIPALITY")
                    && !row.get("applicant").endsWith("(påhittad)");
            assertThat(row.get("municipality_code"))
                    .as(row.get("applicant"))
                    .matches(real ? row.get("county_code") + "\\d{2}" : "");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void organisation_numbers_are_unique_and_have_a_valid_check_digit(String year) {
        assertThat(Scenario.of(year).recipients())
                .extracting(row -> row.get("organisation_number"))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("99990[013]-\\d{4}"))
                .allMatch(number -> luhn(number.replace("-", "")) % 10 == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void what_is_paid_and_budgeted_adds_up_to_the_grant(String year) {
        assertThat(Scenario.of(year).recipients()).allSatisfy(row -> {
            assertThat(amount(row, "first_instalment_sek") + amount(row, "second_instalment_sek"))
                    .isEqualTo(amount(row, "amount_sek"));
            assertThat(amount(row, "staff_sek") + amount(row, "activity_sek")).isEqualTo(amount(row, "amount_sek"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void the_steps_of_a_scenario_happen_in_order_and_have_keys_of_their_own(String year) {
        var steps = Scenario.of(year).steps();
        assertThat(steps).extracting(Step::key).doesNotHaveDuplicates();
        assertThat(steps).extracting(step -> OffsetDateTime.parse(step.at())).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void the_title_of_a_step_keeps_to_its_column_on_the_screen(String year) {
        assertThat(Scenario.of(year).steps())
                .extracting(Step::title)
                .allSatisfy(title -> assertThat(title).hasSizeBetween(1, 48));
    }

    private static Map<String, String> both(String year) {
        return Scenario.of(year).recipients().stream()
                .filter(row -> row.get("both_years").equals("yes"))
                .collect(toMap(row -> row.get("organisation_number"), row -> row.get("applicant")));
    }

    private static List<String> ids(String year, String terms, Predicate<JsonNode> which) {
        return Scenario.of(year)
                .steps()
                .getFirst()
                .body()
                .at(terms)
                .valueStream()
                .filter(which)
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static long sum(List<Map<String, String>> recipients) {
        return recipients.stream().collect(summingLong(row -> amount(row, "amount_sek")));
    }

    private static long amount(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
