package grantledger.console.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What criteria add to a score, drawn side by side from nought to a hundred. */
public final class StackedBar {
    /** Dark enough on white, and told apart by those who do not see colours alike. */
    private static final List<String> FILLS = List.of("#00538a", "#b8560a", "#3b7a3d", "#7b3f98", "#8a6d00", "#5c6670");

    private StackedBar() {}

    /** Numbers as SVG writes them. */
    public record Part(String x, String width, String fill) {}

    public static String fill(int nth) {
        return FILLS.get(nth % FILLS.size());
    }

    public static List<Part> of(List<Double> parts) {
        var drawn = new ArrayList<Part>();
        double x = 0;
        for (int nth = 0; nth < parts.size(); nth++) {
            drawn.add(new Part(number(x), number(parts.get(nth)), fill(nth)));
            x += parts.get(nth);
        }
        return drawn;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
