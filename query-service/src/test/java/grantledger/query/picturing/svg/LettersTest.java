package grantledger.query.picturing.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void cuts_what_there_is_no_room_for_between_whole_characters_and_says_so() {
        assertThat(Letters.cut("Ale kommun", 12, 200)).isEqualTo("Ale kommun");
        assertThat(Letters.cut("Västra Götalandsregionen", 12, 100))
                .startsWith("Västra")
                .endsWith("…");
        assertThat(Letters.cut("e\u0301e\u0301e\u0301e\u0301", 12, 24)).isEqualTo("e\u0301…");
        assertThat(Letters.cut("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 12, 50))
                .doesNotContain("\uFFFD")
                .endsWith("…");
        assertThat(Letters.width(Letters.cut("W".repeat(10_000), 12, 100), 12)).isLessThanOrEqualTo(100);
    }

    @Test
    void breaks_lines_between_words_where_there_are_such_and_loses_none() {
        String text = "Bidrag mot segregation till kommuner och regioner 2018";
        List<String> lines = Letters.lines(text, 12, 120, Integer.MAX_VALUE);

        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line, 12)).isLessThanOrEqualTo(120));
        assertThat(String.join("", Letters.lines("X".repeat(100), 12, 120, Integer.MAX_VALUE)))
                .isEqualTo("X".repeat(100));
        assertThat(Letters.lines(text, 12, 120, 2)).hasSize(2).last().asString().endsWith("…");
        assertThat(Letters.lines("", 12, 120, 2)).isEmpty();
        assertThat(Letters.lines("Å", 12, 1, 2)).hasSize(1);
    }

    @Test
    void has_no_place_for_what_xml_does_not_know_and_what_turns_the_direction_of_our_words() {
        assertThat(Letters.plain("a\u0000b\u001Bc\uFFFEd\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(Letters.plain("a\u202Eb\u2066c\u200F\nd\te")).isEqualTo("abc d e");
        assertThat(Letters.within("Ale")).isEqualTo("Ale");
        assertThat(Letters.within("جمعية")).isEqualTo("\u2068جمعية\u2069");
    }

    @Test
    void escapes_whatever_stands_in_an_element_or_between_quotation_marks() {
        Tag tag = Tag.of("text").with("data-id", "\"><script>&'").text("</svg><script>alert(1)</script>&amp;");

        assertThat(tag)
                .hasToString("<text data-id=\"&quot;&gt;&lt;script&gt;&amp;&#39;\">"
                        + "&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</text>");
    }
}
