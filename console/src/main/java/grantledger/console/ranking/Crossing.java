package grantledger.console.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who would cross the funding line by other weights. Whoever is decided has their money or none, whatever weighs: only those who wait
 * can cross.
 *
 * @param above who would come above the line, in the order of the what-if
 * @param below who would fall below it, in the order of the call's weights
 */
public record Crossing(List<Crosser> above, List<Crosser> below) {

    /**
     * @param before rank by the call's weights, and {@code after} by the what-if; empty where it is so far below the line that nobody
     *     looked
     */
    public record Crosser(RankedRow row, Optional<Integer> before, Optional<Integer> after) {}

    static final Crossing NONE = new Crossing(List.of(), List.of());

    /** Both from the first rank on, to where the line has been passed. */
    public static Crossing between(List<RankedRow> byCall, List<RankedRow> byWhatIf) {
        var before = ranks(byCall);
        var after = ranks(byWhatIf);
        var hadMoney = funded(byCall);
        var wouldHave = funded(byWhatIf);
        return new Crossing(
                crossers(byWhatIf, row -> wouldHave.containsKey(row) && !hadMoney.containsKey(row), before, after),
                crossers(byCall, row -> hadMoney.containsKey(row) && !wouldHave.containsKey(row), before, after));
    }

    private static List<Crosser> crossers(
            List<RankedRow> rows, Predicate<String> crosses, Map<String, Integer> before, Map<String, Integer> after) {
        var crossers = new ArrayList<Crosser>();
        for (var row : rows) {
            if (crosses.test(row.applicationId())) {
                crossers.add(new Crosser(
                        row,
                        Optional.ofNullable(before.get(row.applicationId())),
                        Optional.ofNullable(after.get(row.applicationId()))));
            }
        }
        return List.copyOf(crossers);
    }

    private static Map<String, RankedRow> funded(List<RankedRow> rows) {
        return rows.stream()
                .filter(row -> row.waits() && row.aboveLine())
                .collect(Collectors.toMap(RankedRow::applicationId, row -> row, (one, _) -> one));
    }

    private static Map<String, Integer> ranks(List<RankedRow> rows) {
        var ranks = new HashMap<String, Integer>();
        rows.forEach(row -> ranks.put(row.applicationId(), row.rank()));
        return ranks;
    }

    public boolean isNone() {
        return above.isEmpty() && below.isEmpty();
    }
}
