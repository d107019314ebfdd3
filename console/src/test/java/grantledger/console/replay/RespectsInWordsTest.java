package grantledger.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RespectsInWordsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+?) \\|");

    private final Words words = new Words();
    private final Wording english = new Wording(words, Language.EN);
    private final Wording swedish = new Wording(words, Language.SV);

    @Test
    void the_respects_are_those_of_the_service_with_its_sentences() throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        ROW.matcher(Files.readString(Path.of("../docs/looking-back.md")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2)));

        assertThat(documented.keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Respect.values()).map(Respect::name).toList());
        documented.forEach((respect, sentence) -> assertThat(
                        english.text("replay.respect." + respect).replace('’', '\''))
                .isEqualTo(sentence));
    }

    @ParameterizedTest
    @EnumSource
    void every_departure_is_a_sentence_in_both_languages(Respect respect) {
        var departure = new Departure(Optional.of(respect), "", "at most 500000", "700000", "words");
        for (var wording : List.of(english, swedish)) {
            assertThat(departure.sentence(wording)).doesNotContain("??", "{").endsWith(".");
            assertThat(departure.wouldHold(wording).orElseThrow())
                    .doesNotContain("??")
                    .endsWith(".");
        }
        assertThat(departure.sentence(english)).isNotEqualTo(departure.sentence(swedish));
    }

    @Test
    void sums_are_written_as_each_language_does() {
        var departure = new Departure(Optional.of(Respect.CEILING), "", "at most 500000", "700000", "");

        assertThat(departure.sentence(english))
                .isEqualTo("The committed sum came to SEK\u00a0700,000, where the ceiling allows at most"
                        + " SEK\u00a0500,000.");
        assertThat(departure.sentence(swedish))
                .isEqualTo("Den intecknade summan blev 700\u00a0000\u00a0kr, där ramen medger högst"
                        + " 500\u00a0000\u00a0kr.");
    }

    @Test
    void a_respect_that_came_later_is_told_in_the_service_s_words() {
        var departure = new Departure(Optional.empty(), "", "x", "y", "What the service says.");

        assertThat(departure.sentence(swedish)).isEqualTo("What the service says.");
        assertThat(departure.wouldHold(swedish)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "another person, en annan person",
        "a recommendation, ett beslutsförslag",
        "points by all who assess, poäng från alla som bedömer",
        "2 missing, 2 saknas",
        "1 not found met, 1 inte funna uppfyllda",
        "73.33, '73,33'",
        "after 2020-06-15T22:00:00Z, efter 2020-06-16 00:00",
        "arrived at 2020-06-15T22:00:00Z, inkommen 2020-06-16 00:00",
        "berit.boss, berit.boss"
    })
    void what_the_service_says_in_short_is_said_in_swedish(String brief, String told) {
        assertThat(Brief.in(swedish, brief, false)).isEqualTo(told);
    }
}
