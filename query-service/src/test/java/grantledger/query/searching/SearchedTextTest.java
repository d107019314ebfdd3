package grantledger.query.searching;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Names;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed as people type it finds what was written as people write it. */
class SearchedTextTest {

    private static final String NO_BREAK = "\u00a0";

    @Test
    void is_found_by_any_part_of_it_whatever_the_case() {
        assertThat(finds("ÖSTER", "Östersunds kommun")).isTrue();
        assertThat(finds("sunds k", "Östersunds kommun")).isTrue();
        assertThat(finds("västersund", "Östersunds kommun")).isFalse();
        assertThat(finds("%", "Östersunds kommun")).isFalse();
    }

    @Test
    void is_found_with_its_accents_and_without() {
        for (String typed : List.of("Café Übel", "cafe ubel", "CAFÈ ÚBEL", "café u\u0308bel")) {
            assertThat(finds(typed, "Café Übel")).as(typed).isTrue();
            assertThat(finds(typed, "Cafe Ubel")).as(typed).isTrue();
        }
    }

    @Test
    void with_a_swedish_letter_is_found_by_it_and_by_none_of_them_but_not_by_another() {
        assertThat(finds("åre", "Åre kommun")).isTrue();
        assertThat(finds("are", "Åre kommun")).isTrue();
        assertThat(finds("äre", "Åre kommun")).isFalse();
        assertThat(finds("åre", "Are kommun")).isFalse();
        assertThat(finds("Malmö", "Malmo")).isFalse();
        assertThat(finds("Sören", "Søren")).isTrue();
        assertThat(finds("Soren", "Søren")).isTrue();
        assertThat(finds("Ängö", "Ængø")).isTrue();
    }

    @Test
    void is_found_however_accents_are_encoded() {
        String composed = "Åsa Öberg, Ängelholm";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(composed);
        assertThat(new SearchedText(apart).text()).isEqualTo(new SearchedText(composed).text());
        assertThat(SearchedText.sought(apart)).isEqualTo(SearchedText.sought(composed));
        assertThat(finds("ängelholm".replace("ä", "a\u0308"), composed)).isTrue();
        assertThat(finds("\u212bsa", composed)).as("the sign of the ångström").isTrue();
    }

    @Test
    void is_found_whatever_blanks_and_dashes_were_typed_or_written() {
        for (String typed : List.of(
                "  Ale   kommun ",
                "Ale" + NO_BREAK + "kommun",
                "ale\u2003kommun",
                "a\u00adle kom\u200bmun",
                "ALE\tKOMMUN")) {
            assertThat(finds(typed, "Ale kommun")).as(typed).isTrue();
            assertThat(finds("ale kommun", typed)).as(typed).isTrue();
        }
        assertThat(finds("Upplands-Bro", "Upplands\u2013Bro")).isTrue();
        assertThat(finds("Upplands\u2212Bro", "Upplands-Bro")).isTrue();
        assertThat(finds("d'Or", "d\u2019Or")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999100010",
                "999910-0010",
                "999910 0010",
                "169999100010",
                "16999910-0010",
                "16 999910-0010",
                "999910\u20130010",
                "999910\u00a00010",
                " 999910\u2212 0010 ",
                "９９９９１０－００１０",
                "１６９９９９１０００１０",
                "910-00"
            })
    void case_X3_is_found_by_its_organisation_number_in_any_spelling(String typed) {
        String searched =
                new SearchedText("Ale kommun").organisation("999910-0010").text();

        assertThat(SearchedText.sought(typed)).anyMatch(searched::contains);
        assertThat(SearchedText.sought(typed.replace('1', '2').replace('１', '２')))
                .noneMatch(searched::contains);
    }

    @Test
    void is_found_by_its_diary_number_with_blanks_and_without() {
        for (String written : List.of("A 2026/1", "A2026/1", "A 2026 / 1")) {
            String searched = new SearchedText("Ale").numbered(written).text();
            for (String typed : List.of("A 2026/1", "a2026/1", "A 2026 /1", "A" + NO_BREAK + "2026", "2026/ 1")) {
                assertThat(SearchedText.sought(typed)).as(written).anyMatch(searched::contains);
            }
            assertThat(SearchedText.sought("A 2026/2")).noneMatch(searched::contains);
        }
        assertThat(new SearchedText("Ale").numbered(null).text()).isEqualTo("ale");
    }

    @Test
    void is_not_found_across_two_of_its_texts() {
        assertThat(SearchedText.sought("kommun språk"))
                .noneMatch(new SearchedText("Ale kommun", "Språk", null).text()::contains);
    }

    @Test
    void is_not_asked_for_by_blanks_alone() {
        assertThat(SearchedText.sought(" \u00a0\u200b\u0301")).isEmpty();
    }

    @Test
    void is_found_by_any_part_of_any_name() {
        Random chance = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String name = Names.any(chance);
            int from = chance.nextInt(name.length());
            int to = from + 1 + chance.nextInt(name.length() - from);
            String part = Normalizer.normalize(name, Normalizer.Form.NFC);
            part = part.substring(Math.min(from, part.length() - 1), Math.min(to, part.length()));
            String typed = switch (chance.nextInt(4)) {
                case 0 -> part.toUpperCase(Locale.ROOT);
                case 1 -> withoutMarks(part);
                case 2 -> Normalizer.normalize(part, Normalizer.Form.NFD);
                default -> part.replace('-', '\u2010').replace(" ", "  ");
            };
            assertThat(typed.isBlank() || finds(typed, name))
                    .as(typed + " in " + name)
                    .isTrue();
        }
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[æÆ]", "a")
                .replaceAll("[øØ]", "o");
    }

    private static boolean finds(String typed, String written) {
        String searched = new SearchedText(written).text();
        return SearchedText.sought(typed).stream().anyMatch(searched::contains);
    }
}
