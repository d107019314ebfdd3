package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.picturing.wording.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** How much what is drawn differs from the paper in lightness, by WCAG 2.2. */
class ContrastTest {

    /** Whatever has to be seen; what lies between marks, and the lines of an axis's grid, need not be. */
    private static final Set<String> MARKS = Set.of("mark", "hollow", "line", "border", "ink", "hatch");

    @Test
    void of_text_is_7_to_1_and_of_marks_3_to_1_at_least() {
        Map<String, Double> marks = new TreeMap<>();
        Examples.all("Ale").values().forEach(chart -> {
            DrawnPicture drawn = DrawnPicture.read(Examples.drawn(chart, "Ale", Language.SWEDISH));
            assertThat(contrast(drawn.root().getAttribute("fill"))).isGreaterThan(7);
            assertThat(drawn.all("text"))
                    .allSatisfy(text -> assertThat(text.hasAttribute("fill")).isFalse());
            drawn.all("*").stream()
                    .filter(element -> MARKS.contains(element.getAttribute("class")))
                    .forEach(element -> marks.put(colour(element), contrast(colour(element))));
        });
        assertThat(marks)
                .hasSizeGreaterThan(5)
                .allSatisfy((_, contrast) -> assertThat(contrast).isGreaterThan(3));
    }

    /** The one that it is seen by: its border's, or what fills it. */
    private static String colour(Element mark) {
        return List.of(mark.getAttribute("stroke"), mark.getAttribute("fill")).stream()
                .filter(one -> one.startsWith("#") && !one.equals("#ffffff"))
                .findFirst()
                .orElse("#0b4f8a"); // filled by a pattern, whose ink is looked at by itself
    }

    private static double contrast(String colour) {
        return 1.05 / (lightness(colour) + 0.05);
    }

    private static double lightness(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
