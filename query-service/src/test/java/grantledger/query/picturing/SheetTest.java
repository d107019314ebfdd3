package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grantledger.query.picturing.wording.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

class SheetTest {

    /** What somebody may have called an organisation, a measure or a call. */
    private static final Map<String, String> NAMES = Map.of(
            "usual", "Föreningen Åäö",
            "that would end the picture", "</svg><script>alert(1)</script>",
            "that would end a value", "\" onload=\"alert(1)\" x='",
            "of an entity", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;&#0;]]>",
            "of control characters", "a\u0000\u0008\u001B\uFFFE\uFFFF\uD800b\u0085\u2028c",
            "that turns the direction", "\u202Egnp.exe\u2066 \u05D0\u05D1\u05D2",
            "without an end", "W".repeat(1_000),
            "of many words", "ett två tre ".repeat(80),
            "of signs beyond the first plane", "👩‍👩‍👧‍👦𝔸".repeat(20),
            "of places for values", "%s %d %n ${x} {0} url(#a)");

    @TestFactory
    Stream<DynamicTest> is_well_formed_and_sound_whatever_the_names() {
        return NAMES.entrySet().stream()
                .flatMap(name -> Examples.all(name.getValue()).entrySet().stream()
                        .map(example -> dynamicTest(example.getKey() + " with a name " + name.getKey(), () -> {
                            Language language = name.getKey().length() % 2 == 0 ? Language.SWEDISH : Language.ENGLISH;
                            String svg = Examples.drawn(example.getValue(), name.getValue(), language);
                            DrawnPicture.read(svg).requireSound();
                            assertThat(svg.replaceAll("data-[a-z]+=\"[^\"]*\"", ""))
                                    .doesNotContainPattern("[\\u202A-\\u202E\\u2066\\u2067\\u200E\\u200F]");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> leaves_nothing_out_in_silence() {
        return Stream.of("many bars", "much stacked", "many lines", "many dumbbells")
                .map(kind -> dynamicTest(kind, () -> {
                    var chart = Examples.all("Ale").get(kind);
                    List<String> words = chart.words(Language.ENGLISH);
                    DrawnPicture drawn = DrawnPicture.read(Examples.drawn(chart, "Ale", Language.ENGLISH));

                    long shown = drawn.all("g").stream()
                            .filter(one -> one.hasAttribute("data-id"))
                            .count();
                    String rest = drawn.text().replace("\n", " ");
                    assertThat(shown).isLessThan(words.size());
                    assertThat(rest).contains((words.size() - shown) + " more, for which there is no room:");
                    words.subList((int) shown, words.size())
                            .forEach(one -> assertThat(rest).contains(one));
                    words.forEach(one -> assertThat(drawn.description()).contains(one));
                }));
    }

    @TestFactory
    Stream<DynamicTest> says_so_when_there_is_nothing_to_draw() {
        return Stream.of("no bars", "nothing stacked", "no lines", "no dumbbell")
                .map(kind -> dynamicTest(kind, () -> {
                    assertThat(text(kind, Language.ENGLISH)).contains("There are no values to draw.");
                    assertThat(text(kind, Language.SWEDISH)).contains("Det finns inga värden att rita.");
                }));
    }

    private static String text(String kind, Language language) {
        return DrawnPicture.read(Examples.drawn(Examples.all("Ale").get(kind), "Ale", language))
                .text();
    }

    @TestFactory
    Stream<DynamicTest> has_every_text_within_its_borders() {
        return Stream.of("W".repeat(300), "Föreningen för ett jämlikt och sammanhållet samhälle i Västra Götaland")
                .flatMap(name -> Examples.all(name).entrySet().stream()
                        .map(example -> dynamicTest(
                                example.getKey() + " with " + name.length() + " letters",
                                () -> requireWithin(Examples.drawn(example.getValue(), name, Language.SWEDISH)))));
    }

    /** The letters of the font that is at hand here are narrower than the widest. */
    private static void requireWithin(String svg) {
        DrawnPicture drawn = DrawnPicture.read(svg);
        double height = Double.parseDouble(drawn.root().getAttribute("viewBox").split(" ", -1)[3]);
        for (Element text : drawn.all("text")) {
            if (!text.getAttribute("class").equals("halo")) {
                double x = Double.parseDouble(text.getAttribute("x"));
                double y = Double.parseDouble(text.getAttribute("y"));
                double width = grantledger.query.picturing.svg.Letters.width(
                        text.getTextContent(), Double.parseDouble(text.getAttribute("font-size")));
                boolean endsThere = text.getAttribute("text-anchor").equals("end");
                boolean centred = text.getAttribute("text-anchor").equals("middle");
                double from = endsThere ? x - width : centred ? x - width / 2 : x;
                assertThat(from).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
                assertThat(from + width).as(text.getTextContent()).isLessThanOrEqualTo(400);
                assertThat(y).as(text.getTextContent()).isBetween(0.0, height);
            }
        }
    }

    @Test
    void tells_where_the_figures_are_from_of_what_moment_and_with_which_filters() {
        Picture picture = new Picture(
                "Beviljat", "Utlysning 2018", "", Examples.all("x").get("bars"), List.of(), "utlysning 2018-1");

        assertThat(seen(picture, new Occasion(1234, null, new TreeMap<>())))
                .contains("Källa: Grantledger, utlysning 2018-1. Allt till och med position 1\u00a0234 i loggen.")
                .doesNotContain("Urval");
        assertThat(seen(picture, new Occasion(1, "2020-01-01T00:00:00Z", new TreeMap<>(Map.of("track", "PUBLIC")))))
                .contains("Som det var 2020-01-01T00:00:00Z.")
                .contains("Urval: track = PUBLIC.");
    }

    private static String seen(Picture picture, Occasion occasion) {
        return DrawnPicture.read(Sheet.of(picture, occasion, Language.SWEDISH))
                .text()
                .replace("\n", " ");
    }

    @Test
    void is_the_same_each_time_and_has_an_id_of_its_own_on_a_page_with_others() {
        String one = Examples.drawn(Examples.all("x").get("bars"), "x", Language.SWEDISH);

        assertThat(Examples.drawn(Examples.all("x").get("bars"), "x", Language.SWEDISH))
                .isEqualTo(one);
        assertThat(id(Examples.drawn(Examples.all("x").get("map"), "x", Language.SWEDISH)))
                .isNotEqualTo(id(one));
        assertThat(id(Examples.drawn(Examples.all("x").get("bars"), "x", Language.ENGLISH)))
                .isNotEqualTo(id(one));
    }

    private static String id(String svg) {
        return DrawnPicture.read(svg).root().getAttribute("id");
    }
}
