package grantledger.benchmark.telling;

import grantledger.benchmark.measuring.Figure;
import grantledger.benchmark.measuring.Promise;
import grantledger.benchmark.measuring.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that came out. {@code title} says when and how it was measured. */
public record Report(String title, Machine machine, Results results, List<Promise> promises) {

    private static final List<String> FIGURES = List.of("measured", "median", "least–most");
    private static final List<String> RATIOS = List.of("promise", "measured", "promised", "");

    /** Aligned, for a terminal. */
    public String text() {
        return String.join(
                "\n\n",
                title,
                new Table(FIGURES, figures()).aligned(),
                new Table(RATIOS, ratios()).aligned(),
                new Table(List.of("machine", ""), machineRows()).aligned());
    }

    /** For the documentation. */
    public String markdown() {
        return String.join(
                "\n\n",
                title,
                new Table(RATIOS, ratios()).markdown(),
                new Table(FIGURES, figures()).markdown(),
                new Table(List.of("machine", ""), machineRows()).markdown());
    }

    /** A line for each figure, its rounds at the end; then one for each promise. */
    public String csv() {
        List<String> lines = new ArrayList<>(List.of("what,unit,median,least,most,promised,rounds"));
        for (Figure it : results.all()) {
            String rounds =
                    String.join(" ", it.rounds().stream().map(Report::plain).toList());
            lines.add(String.join(
                    ",",
                    quoted(it.name()),
                    it.unit(),
                    plain(it.median()),
                    plain(it.least()),
                    plain(it.most()),
                    "",
                    rounds));
        }
        for (Promise.Outcome it : outcomes()) {
            lines.add(String.join(
                    ",",
                    quoted(it.promise().title()),
                    "",
                    plain(it.value()),
                    "",
                    "",
                    plain(it.promise().bound()),
                    ""));
        }
        machine.facts().forEach((fact, value) -> lines.add(quoted(fact) + ",," + quoted(value) + ",,,,"));
        return String.join("\n", lines) + "\n";
    }

    private List<List<String>> figures() {
        return results.all().stream()
                .map(it -> List.of(it.name(), it.shown(), it.spread()))
                .toList();
    }

    private List<List<String>> ratios() {
        return outcomes().stream()
                .map(it -> List.of(
                        it.promise().title(),
                        String.format(Locale.ROOT, "%.2f", it.value()),
                        promised(it.promise()),
                        it.promise().bound() == 0 ? "" : it.kept() ? "kept" : "NOT KEPT"))
                .toList();
    }

    private static String promised(Promise promise) {
        if (promise.bound() == 0) {
            return "–";
        }
        return (promise.against() == null ? "at most " : "at least ")
                + String.format(Locale.ROOT, promise.bound() % 1 == 0 ? "%.0f" : "%.2f", promise.bound());
    }

    private List<Promise.Outcome> outcomes() {
        return promises.stream().flatMap(it -> it.outcome(results).stream()).toList();
    }

    private List<List<String>> machineRows() {
        return machine.facts().entrySet().stream()
                .map(it -> List.of(it.getKey(), it.getValue()))
                .toList();
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
