package grantledger.standalone.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FollowedIndicatorTest {
    /** Of the areas that are printed; Mälardalen is neither a place of the register nor an area inside one. */
    private static final Map<String, String> CODES =
            Map.of("Danderyd", "0162", "Solna", "0184", "Skärholmen", "0180-SKARHOLMEN", "Botkyrka", "0127");

    private static final String NO_PLACE = "Mälardalen";

    @ParameterizedTest
    @CsvSource({
        "mean-income, mean_income_sek_20_64",
        "employed, employed_percent_20_64",
        "post-secondary, post_secondary_percent_25_64"
    })
    void what_was_printed_is_published_of_every_place_that_has_a_code(String key, String column) {
        Map<String, BigDecimal> printed = rows("area-indicators.csv", ',')
                .filter(row -> !row.get("area").equals(NO_PLACE))
                .collect(toMap(row -> CODES.get(row.get("area")), row -> new BigDecimal(row.get(column))));
        assertThat(printed).hasSize(4);
        var file = rows(key + "-2019.csv", ',').toList();
        assertThat(file).allSatisfy(row -> assertThat(row.get("period")).isEqualTo("2019"));
        assertThat(file.stream().collect(toMap(row -> row.get("place"), row -> new BigDecimal(row.get("value")))))
                .isEqualTo(printed);
    }

    @Test
    void five_areas_are_printed_and_one_of_them_is_left_out() {
        assertThat(rows("area-indicators.csv", ',').map(row -> row.get("area")))
                .hasSize(5)
                .contains(NO_PLACE);
    }

    @Test
    void what_is_invented_says_so_and_what_is_printed_says_where() {
        assertThat(FollowedIndicator.all()).hasSize(4).allSatisfy(indicator -> {
            boolean invented = indicator.key().equals("invented");
            var said = Stream.concat(
                            Stream.of(
                                    indicator.definition().path("source").asString(),
                                    indicator.definition().path("definition").asString()),
                            indicator.files().stream().map(FollowedIndicator.Values::note))
                    .toList();
            assertThat(said).allMatch(text -> text.contains("åhittad") == invented);
            assertThat(said).allMatch(text -> invented || text.contains("2019"));
        });
        assertThat(definition("invented").path("title").asString()).endsWith("(påhittad serie)");
    }

    @Test
    void the_invented_values_are_the_quotients_that_they_say_and_cover_every_place_each_year() {
        var rows = rows("invented-2015-2020.csv", ';').toList();
        assertThat(rows)
                .allSatisfy(row -> assertThat(new BigDecimal(row.get("value").replace(',', '.')))
                        .isEqualByComparingTo(new BigDecimal(row.get("numerator"))
                                .multiply(BigDecimal.valueOf(100))
                                .divide(new BigDecimal(row.get("denominator")), 1, RoundingMode.HALF_UP)));
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.get("period"), Collectors.counting())))
                .hasSize(6)
                .containsValue(5L);
        assertThat(rows.stream().map(row -> row.get("place")).collect(Collectors.toSet()))
                .isEqualTo(Set.of("SE", "14", "1440", "1485", "1488"));
    }

    @Test
    void one_value_is_corrected_later() {
        var corrected = rows("invented-2018-corrected.csv", ';').toList();
        assertThat(corrected).hasSize(1).allSatisfy(row -> {
            assertThat(row).containsEntry("place", "1488").containsEntry("period", "2018");
            assertThat(rows("invented-2015-2020.csv", ';'))
                    .anyMatch(before -> before.get("place").equals("1488")
                            && before.get("period").equals("2018")
                            && !before.get("value").equals(row.get("value")));
        });
    }

    @Test
    void everything_happens_in_order_under_a_key_of_its_own_and_keeps_to_its_column_on_the_screen() {
        assertThat(FollowedIndicator.all()).allSatisfy(indicator -> {
            assertThat("indicator: " + indicator.title()).hasSizeLessThanOrEqualTo(54);
            assertThat(Stream.concat(
                                    Stream.of(indicator.at()),
                                    indicator.files().stream().map(FollowedIndicator.Values::at))
                            .map(OffsetDateTime::parse))
                    .isSorted();
        });
        assertThat(FollowedIndicator.all().stream()
                        .flatMap(it -> Stream.concat(
                                Stream.of(it.key()), it.files().stream().map(FollowedIndicator.Values::key))))
                .doesNotHaveDuplicates();
    }

    private static JsonNode definition(String key) {
        return FollowedIndicator.all().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow()
                .definition();
    }

    private static Stream<Map<String, String>> rows(String file, char separator) {
        List<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(FollowedIndicator.text(file)).stream()
                        .toList();
        return rows.stream().map(NamedCsvRecord::getFieldsAsMap);
    }
}
