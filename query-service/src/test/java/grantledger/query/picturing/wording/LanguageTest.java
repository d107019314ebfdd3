package grantledger.query.picturing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void writes_numbers_with_their_units_as_each_language_does() {
        assertThat(told(Unit.KRONOR, "1234567", Language.SWEDISH)).isEqualTo("1\u00a0234\u00a0567\u00a0kr");
        assertThat(told(Unit.KRONOR, "1234567", Language.ENGLISH)).isEqualTo("SEK\u00a01,234,567");
        assertThat(told(Unit.named("procent"), "45.30", Language.SWEDISH)).isEqualTo("45,30\u00a0%");
        assertThat(told(Unit.named("%"), "-45.3", Language.ENGLISH)).isEqualTo("\u221245.3%");
        assertThat(told(Unit.named("elever"), "1E+3", Language.SWEDISH)).isEqualTo("1\u00a0000\u00a0elever");
        assertThat(told(Unit.named(" "), "87.50", Language.ENGLISH)).isEqualTo("87.50");
        assertThat(told(Unit.named(null), "0", Language.ENGLISH)).isEqualTo("0");
    }

    private static String told(Unit unit, String value, Language language) {
        return language.number(new BigDecimal(value), unit);
    }

    @Test
    void is_swedish_for_who_would_rather_have_that_and_english_otherwise() {
        for (String swedish :
                new String[] {"sv", "sv-SE", "SV", "de, sv;q=0.5, en;q=0.3", "en;q=0.2, sv-FI;q=0.9", " sv"}) {
            assertThat(Language.wanted(swedish)).as(swedish).isEqualTo(Language.SWEDISH);
        }
        for (String english :
                new String[] {null, "", "*", "en", "en-GB, sv;q=0.9", "de", "sv;q=0", "nb", "%&", "sv;q=x"}) {
            assertThat(Language.wanted(english)).as(english).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void counts_one_and_several() {
        assertThat(Language.ENGLISH.count("grants", 1)).isEqualTo("1 grant");
        assertThat(Language.SWEDISH.count("of-applications", 1200)).isEqualTo("1\u00a0200 ansökningar");
    }

    @Test
    void has_the_same_texts_with_the_same_places_in_both_languages() {
        Texts swedish = Texts.in("sv");
        Texts english = Texts.in("en");

        assertThat(swedish.byKey().keySet()).isEqualTo(english.byKey().keySet()).hasSizeGreaterThan(50);
        swedish.byKey()
                .stringPropertyNames()
                .forEach(key -> assertThat(places(swedish, key)).as(key).isEqualTo(places(english, key)));
    }

    private static long places(Texts texts, String key) {
        return Pattern.compile("%s")
                .matcher(texts.byKey().getProperty(key))
                .results()
                .count();
    }

    @Test
    void has_no_text_that_nothing_says() throws IOException {
        Set<String> unused = new TreeSet<>(Texts.in("en").byKey().stringPropertyNames());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/grantledger/query"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(source);
                unused.removeIf(key -> code.contains('"' + key.replaceAll("\\.(one|many)$", "") + '"')
                        || code.contains('"' + key.replaceAll("\\.[A-Z_]+$", ".") + '"'));
            }
        }
        assertThat(unused).isEmpty();
    }
}
