package grantledger.query.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulasTest {

    /** What a reader may take for the end of a part, each alone or all together. */
    private static final String SEPARATORS = ",;|\t\r\n\u000B\f\u0085\u2028\u2029\uFF0C\uFE50\uFF1B\u037E\uFF5C";

    /** What a reader may drop before it looks. */
    private static final String DROPPED =
            "\" \u00A0\u2007\u202F\u3000\u2003\u200B\u200C\u2060\uFEFF\u00AD\u2066\u0000\u3164";

    private static final String STARTS =
            "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u207C\u207A\u207B\u208C\u208A\u208B\u2212\u2010\u2011";

    @Test
    void case_X1_a_part_behind_any_separator_is_no_formula() {
        assertThat(Formulas.harmless("Projekt;=1+1;x")).isEqualTo("Projekt;'=1+1;x");
        assertThat(Formulas.harmless("Byn;@SUM(1)")).isEqualTo("Byn;'@SUM(1)");
        assertThat(Formulas.harmless("a\t=1|+1,-1\n@x\r\n-2")).isEqualTo("a\t'=1|'+1,'-1\n'@x\r\n'-2");
    }

    @Test
    void a_text_that_begins_so_is_none_however_it_is_written() {
        assertThat(Formulas.harmless("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(Formulas.harmless("\uFF1D1+1")).isEqualTo("'\uFF1D1+1");
        assertThat(Formulas.harmless("\u22125")).isEqualTo("'\u22125");
        assertThat(Formulas.harmless("\u00A0\uFEFF\"=1")).isEqualTo("\u00A0\uFEFF\"'=1");
        assertThat(Formulas.harmless("\tabc")).isEqualTo("'\tabc");
        assertThat(Formulas.harmless("\r=1")).isEqualTo("'\r'=1");
    }

    @Test
    void what_nobody_takes_for_a_formula_stays_as_it_is() {
        for (String text : List.of(
                "",
                "Åre kommun",
                "2026-1",
                "och/eller",
                "a-b, c-d; e",
                "mål 1 = 2",
                "Först.\r\n\r\nSedan.",
                "x@y.se")) {
            assertThat(Formulas.harmless(text)).isSameAs(text);
        }
    }

    @Test
    void json_stays_json() {
        assertThat(Formulas.harmless("[\"a\",\"=1+1\"]")).isEqualTo("[\"a\",\"'=1+1\"]");
    }

    @Test
    void everything_that_unicode_folds_to_the_beginning_of_a_formula_or_to_a_separator_is_known() {
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(c -> {
                    String text = Character.toString(c);
                    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
                    if ("=+-@\u2212".indexOf(folded.charAt(0)) >= 0) {
                        assertThat(Formulas.harmless(text))
                                .as(Integer.toHexString(c))
                                .startsWith("'");
                    }
                    if (",;|".indexOf(folded.charAt(0)) >= 0) {
                        assertThat(Formulas.harmless(text + "="))
                                .as(Integer.toHexString(c))
                                .endsWith("'=");
                    }
                });
    }

    /** What a reader sees who splits at some separators, drops quotes and blanks, and folds what means the same. */
    @Test
    void no_part_of_any_text_begins_a_formula_whatever_a_reader_does_to_it() {
        Random chance = new Random(13);
        String letters = SEPARATORS + DROPPED.repeat(2) + STARTS + "a1'å";
        for (int i = 0; i < 200_000; i++) {
            String text = chance.ints(1 + chance.nextInt(8), 0, letters.length())
                    .mapToObj(at -> String.valueOf(letters.charAt(at)))
                    .collect(Collectors.joining());
            String harmless = Formulas.harmless(text);
            assertThat(harmless.replace("'", "")).isEqualTo(text.replace("'", ""));
            String separators = chance.nextBoolean()
                    ? SEPARATORS
                    : String.valueOf(SEPARATORS.charAt(chance.nextInt(SEPARATORS.length())));
            assertThat(parts(harmless, separators))
                    .as(() -> printable(text) + " became " + printable(harmless))
                    .noneMatch(part -> !part.isEmpty() && STARTS.indexOf(part.charAt(0)) >= 0);
        }
    }

    private static List<String> parts(String text, String separators) {
        return Arrays.stream(text.split("[" + separators + "]", -1))
                .map(part -> part.replaceFirst("^[\\p{Z}\\p{Cf}\\p{Cc}\\s\"\u3164]+", ""))
                .toList();
    }

    private static String printable(String text) {
        return text.chars()
                .mapToObj(c -> c < 127 && c > 31 ? Character.toString(c) : "\\u%04X".formatted(c))
                .collect(Collectors.joining());
    }
}
