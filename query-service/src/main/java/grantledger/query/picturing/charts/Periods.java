package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.SMALL;

import grantledger.query.picturing.charts.LineChart.Point;
import grantledger.query.picturing.svg.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where periods stand along an axis: as far from each other as they are in time. */
record Periods(List<String> inOrder, Map<String, Double> places) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    static final Comparator<String> BY_MIDDLE =
            Comparator.comparingDouble(Periods::middle).thenComparing(Comparator.naturalOrder());
    static final Comparator<Point> IN_TIME = Comparator.comparing(Point::period, BY_MIDDLE);

    private static final double BETWEEN_NAMES = 8;

    static Periods of(List<String> inOrder, double from, double to) {
        Map<String, Double> places = new HashMap<>();
        double first = middle(inOrder.getFirst());
        double width = middle(inOrder.getLast()) - first;
        inOrder.forEach(period -> places.put(
                period, width == 0 ? (from + to) / 2 : from + (middle(period) - first) / width * (to - from)));
        return new Periods(inOrder, places);
    }

    /** A year counts as its middle. */
    private static double middle(String period) {
        Matcher found = PERIOD.matcher(period);
        if (!found.matches()) {
            throw new IllegalArgumentException(period);
        }
        double quarter = found.group(2) == null ? 0.5 : (Integer.parseInt(found.group(2)) - 0.5) / 4;
        return Integer.parseInt(found.group(1)) + quarter;
    }

    double at(String period) {
        return places.get(period);
    }

    /** As many names as there is room for; the last one always. */
    void draw(double y, Board board) {
        double free = Double.MAX_VALUE;
        for (String period : inOrder.reversed()) {
            double half = Letters.width(period, SMALL) / 2;
            double middle = Math.min(at(period), Board.RIGHT - half);
            if (middle + half < free) {
                board.add(Board.centred(Board.words(middle, y + 17, SMALL, period)));
                free = middle - half - BETWEEN_NAMES;
            }
        }
    }

    /** The points of a line, parted where a period of others is missing between them. */
    List<List<Point>> unbroken(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        int before = -2;
        for (Point point : points) {
            int at = inOrder.indexOf(point.period());
            if (at != before + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(point);
            before = at;
        }
        return runs;
    }
}
