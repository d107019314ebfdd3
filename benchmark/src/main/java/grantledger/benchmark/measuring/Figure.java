package grantledger.benchmark.measuring;

import java.util.List;
import java.util.Locale;

/** What several rounds said of one thing. */
public record Figure(String name, String unit, List<Double> rounds) {

    public double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return rounds.stream().mapToDouble(it -> it).min().orElseThrow();
    }

    public double most() {
        return rounds.stream().mapToDouble(it -> it).max().orElseThrow();
    }

    /** The median with its unit. */
    public String shown() {
        return shown(median()) + " " + unit;
    }

    /** The least and the most. */
    public String spread() {
        return shown(least()) + "–" + shown(most());
    }

    private static String shown(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
