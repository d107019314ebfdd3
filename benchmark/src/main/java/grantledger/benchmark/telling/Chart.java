package grantledger.benchmark.telling;

import grantledger.benchmark.measuring.Figure;
import java.util.List;
import java.util.Locale;

/** A bar for each rate, on a logarithmic scale from 100 to 1,000,000 a second, with a line from the least to the most. */
public record Chart(String title, List<Figure> figures) {

    private static final int LABELS = 400;
    private static final int BARS = 420;
    private static final int ROW = 22;
    private static final int TOP = 56;
    private static final double LOW = 2;
    private static final double DECADES = 4;

    public String svg() {
        List<Figure> rates =
                figures.stream().filter(it -> it.unit().equals("/s")).toList();
        int width = LABELS + BARS + 120;
        int height = TOP + rates.size() * ROW + 12;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                .formatted(width, height));
        svg.append(" font-size='12'><rect width='100%' height='100%' fill='white'/>\n");
        svg.append("<text x='10' y='20' font-size='14'>%s</text>\n".formatted(escaped(title)));
        for (int decade = 2; decade <= 6; decade++) {
            svg.append(tick(decade, height));
        }
        for (int i = 0; i < rates.size(); i++) {
            svg.append(bar(rates.get(i), TOP + i * ROW));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String tick(int decade, int height) {
        double x = x(Math.pow(10, decade));
        return String.format(
                Locale.ROOT,
                "<text x='%.1f' y='44' text-anchor='middle' fill='#666'>%,.0f/s</text>"
                        + "<line x1='%.1f' x2='%.1f' y1='50' y2='%d' stroke='#ddd'/>\n",
                x,
                Math.pow(10, decade),
                x,
                x,
                height - 8);
    }

    private static String bar(Figure figure, int y) {
        return String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='end'>%s</text>"
                        + "<rect x='%d' y='%d' width='%.1f' height='14' fill='%s'/>"
                        + "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='black'/>"
                        + "<text x='%.1f' y='%d'>%,.0f</text>\n",
                LABELS - 8,
                y + 12,
                escaped(figure.name()),
                LABELS,
                y,
                x(figure.median()) - LABELS,
                colour(figure),
                x(figure.least()),
                x(figure.most()),
                y + 7,
                y + 7,
                x(figure.most()) + 6,
                y + 12,
                figure.median());
    }

    private static String colour(Figure figure) {
        if (figure.name().startsWith("ours")) {
            return "#2a6f97";
        }
        return figure.name().startsWith("stock") ? "#c97b63" : "#a9a9a9";
    }

    private static double x(double rate) {
        double share = (Math.log10(Math.max(rate, 100)) - LOW) / DECADES;
        return LABELS + BARS * Math.min(share, 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
