package grantledger.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void the_six_of_Gavleborg_are_the_published_ones_and_all_others_say_that_they_are_invented() {
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
                .filteredOn(row -> !row.get("county_code").equals("21"))
                .allSatisfy(row -> {
                    assertThat(row.get("applicant")).endsWith("(påhittad)");
                    assertThat(row.get("source")).isEqualTo("invented");
                });
    }

    @Test
    void the_38_recipients_of_2020_share_at_most_the_57_million_of_the_public_track() {
        var recipients = Scenario.of("2020").recipients();
        assertThat(recipients)
                .hasSize(38)
                .allSatisfy(row -> assertThat(row.get("source")).isEqualTo("amount invented"));
        assertThat(sum(recipients)).isLessThanOrEqualTo(57_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2020"})
    void organisation_numbers_are_unique_and_have_a_valid_check_digit(String year) {
        assertThat(Scenario.of(year).recipients())
                .extracting(row -> row.get("organisation_number"))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("99990[01]-\\d{4}"))
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
