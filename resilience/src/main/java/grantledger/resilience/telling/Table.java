package grantledger.resilience.telling;

import grantledger.resilience.judging.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults, runs and outcomes, in the order in which they were first tried. */
public final class Table {
    private static final List<String> HEAD = List.of(
            "fault",
            "runs",
            "acknowledged",
            "unanswered",
            "lost",
            "doubled",
            "second effects",
            "over-committed SEK",
            "loud stops",
            "false alarms",
            "unnoticed");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final Map<String, String> troubles = new LinkedHashMap<>();

    /** @param runs that were judged together */
    public void add(String fault, int runs, Verdict verdict) {
        rows.put(fault, rows.getOrDefault(fault, Row.none(fault)).and(runs, verdict));
    }

    public void skip(String fault, String reason) {
        skipped.put(fault, reason);
    }

    /** The harness itself could not do it, or the system did not come back at all. */
    public void trouble(String fault, String reason) {
        troubles.put(fault, reason);
    }

    public Map<String, String> troubles() {
        return troubles;
    }

    public Collection<Row> rows() {
        return rows.values();
    }

    public String markdown() {
        return Stream.concat(
                        Stream.of(
                                line(HEAD), line(HEAD.stream().map(it -> "---").toList())),
                        Stream.concat(
                                rows.values().stream().map(row -> line(row.cells())),
                                skipped.entrySet().stream()
                                        .map(it -> line(List.of(it.getKey(), "0", "not tried: " + it.getValue())))))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
