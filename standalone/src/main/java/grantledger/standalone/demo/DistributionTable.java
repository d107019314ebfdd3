package grantledger.standalone.demo;

import static grantledger.standalone.demo.Sums.grouped;

import grantledger.standalone.running.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The distribution of 2018 as the views answer it, beside what was published. */
final class DistributionTable {
    /** The total that the publication prints; its rows add up to less. */
    private static final long PRINTED_TOTAL_KSEK = 38_609;

    private static final List<String> COUNTS = List.of("regions", "municipalities", "associations", "foundations");
    private static final String LINE = "  %-22s %8s %15s %13s %12s %12s";

    private final JsonNode distribution;

    DistributionTable(JsonNode distribution) {
        this.distribution = distribution;
    }

    void print(Screen screen) {
        screen.line("");
        screen.line(screen.bold("  Grants of 2018 by county, as the views answer it (tkr)"));
        screen.line("");
        screen.line(LINE.formatted("", "regions", "municipalities", "associations", "foundations", "tkr"));
        distribution
                .path("rows")
                .forEach(row -> screen.line(line(row.path("county").asString(), row)));
        screen.line(screen.bold(line("Total", distribution.path("total"))));
        screen.line(LINE.formatted("Total as printed", "", "", "", "", grouped(PRINTED_TOTAL_KSEK)));
        screen.line("");
        screen.line("  The publication's own rows add up to 38 318 tkr, while it prints 38 609: they differ in the"
                + " source.");
        screen.line(
                "  Gävleborg's six and the Göteborg region's federation are real; the other names and amounts of 2018"
                        + " are");
        screen.line("  invented so that they add up to the published rows.");
    }

    private static String line(String name, JsonNode row) {
        return LINE.formatted(
                name,
                count(row, "regions"),
                count(row, "municipalities"),
                count(row, "associations"),
                count(row, "foundations"),
                grouped(ksek(row)));
    }

    private static String count(JsonNode row, String column) {
        return String.valueOf(row.path(column).asLong());
    }

    private static long ksek(JsonNode row) {
        return row.path("amountSek").asLong() / 1000;
    }

    /** Where the views differ from the published rows; empty when they are equal. */
    List<String> differences(List<Map<String, String>> published) {
        Map<String, JsonNode> answered = distribution
                .path("rows")
                .valueStream()
                .collect(Collectors.toMap(row -> row.path("countyCode").asString(), Function.identity()));
        List<String> differences = new ArrayList<>();
        for (var row : published) {
            var expected = expected(row);
            var actual = actual(answered.remove(row.get("county_code")));
            if (!expected.equals(actual)) {
                differences.add("%s: published %s, answered %s".formatted(row.get("county"), expected, actual));
            }
        }
        answered.keySet().forEach(code -> differences.add("county " + code + " was not published"));
        return differences;
    }

    private static List<Long> expected(Map<String, String> row) {
        var numbers = new ArrayList<Long>();
        COUNTS.forEach(column -> numbers.add(Long.valueOf(row.get(column))));
        numbers.add(Long.parseLong(row.get("amount_ksek")) * 1000);
        return numbers;
    }

    /** Counties without grants may be absent from the answer. */
    private static List<Long> actual(JsonNode row) {
        var numbers = new ArrayList<Long>();
        COUNTS.forEach(column -> numbers.add(row == null ? 0 : row.path(column).asLong()));
        numbers.add(row == null ? 0 : row.path("amountSek").asLong());
        return numbers;
    }
}
