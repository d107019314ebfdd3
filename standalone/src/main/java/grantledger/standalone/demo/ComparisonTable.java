package grantledger.standalone.demo;

import static grantledger.standalone.demo.Sums.grouped;

import grantledger.standalone.running.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Two municipalities that were granted money, with their county and the country, by an invented indicator; and what became
 * of the value of one of them that was published wrongly.
 */
record ComparisonTable(Views views, String indicator) {
    private static final String ALE = "1440";
    private static final String TROLLHATTAN = "1488";
    private static final Pattern SENTENCE = Pattern.compile("[^.]+\\.");
    private static final String HEAD = "  %-24s";
    private static final String TAIL = " %7s %13s %13s";

    void print(Screen screen) {
        var comparison = views.read("/api/indicators/%s/comparison?places=%s,%s", indicator, ALE, TROLLHATTAN);
        var places = places(comparison);
        screen.line("");
        screen.line(screen.bold("  %s: %s"
                .formatted(
                        comparison.path("title").asString(),
                        comparison.path("unit").asString())));
        screen.line("");
        screen.line(HEAD.formatted("")
                + cells(
                        places.values().iterator().next(),
                        row -> row.path("period").asString())
                + TAIL.formatted("change", "granted, SEK", "paid, SEK"));
        places.values().forEach(periods -> screen.line(line(periods)));
        screen.line("");
        SENTENCE.matcher(comparison.path("caution").asString())
                .results()
                .forEach(sentence -> screen.line("  " + sentence.group().strip()));
        printRevisions(screen);
        printOutcomes(screen);
    }

    /** Each place's rows, a period each. */
    private static Map<String, List<JsonNode>> places(JsonNode comparison) {
        return comparison
                .path("rows")
                .valueStream()
                .collect(Collectors.groupingBy(
                        row -> row.path("place").asString(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String line(List<JsonNode> periods) {
        return HEAD.formatted(periods.getLast().path("placeName").asString())
                + cells(periods, row -> decimal(row.path("value")))
                + TAIL.formatted(
                        decimal(periods.getLast().path("change")),
                        grouped(sum(periods, "grantedAmountSek")),
                        grouped(sum(periods, "paidSek")));
    }

    private static String cells(List<JsonNode> periods, Function<JsonNode, String> cell) {
        return periods.stream()
                .map(period -> " %5s".formatted(cell.apply(period)))
                .collect(Collectors.joining());
    }

    /** With one decimal, as the series is published. */
    private static String decimal(JsonNode number) {
        return String.format(Locale.ROOT, "%.1f", number.decimalValue());
    }

    private static long sum(List<JsonNode> periods, String field) {
        return periods.stream().mapToLong(period -> period.path(field).asLong()).sum();
    }

    private void printRevisions(Screen screen) {
        var revisions = views.rows(
                "/api/indicators/%s?place=%s&from=2018&to=2018&revisions=true&sort=position", indicator, TROLLHATTAN);
        screen.line("");
        screen.line("  What was published of %s in 2018, all of which is kept:"
                .formatted(revisions.getFirst().path("placeName").asString()));
        revisions.forEach(row -> screen.line("  position %6d %6s  %s"
                .formatted(
                        row.path("position").asLong(),
                        decimal(row.path("value")),
                        row.path("correctedBy").isNull()
                                ? row.path("note").asString()
                                : "corrected by position "
                                        + row.path("correctedBy").asLong())));
    }

    private void printOutcomes(Screen screen) {
        screen.line("");
        screen.line("  What grants reported in the same area and unit:");
        views.rows("/api/outcomes?area=LABOUR_MARKET").stream()
                .filter(row -> row.path("indicatorIds")
                        .valueStream()
                        .anyMatch(id -> id.asString().equals(indicator)))
                .forEach(row -> screen.line("  %s: %s, from %s to %s (report %s)"
                        .formatted(
                                row.path("applicant").asString(),
                                row.path("indicator").asString(),
                                row.path("baseline").asString(),
                                row.path("outcome").asString(),
                                row.path("state").asString())));
    }
}
