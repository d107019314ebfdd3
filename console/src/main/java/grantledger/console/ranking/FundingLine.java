package grantledger.console.ranking;

import java.util.List;

/**
 * Where the money ends on a page of a ranking.
 *
 * @param before the index of the row that the line goes before; of no use where the page lies on one side of it
 */
public record FundingLine(Place place, int before) {

    /** Their texts are {@code ranking.line.<PLACE>}. */
    public enum Place {
        HERE,
        /** Everything here is above it. */
        BELOW_PAGE,
        /** Everything here is below it. */
        ABOVE_PAGE,
        /** Nothing is ranked. */
        NOWHERE
    }

    /**
     * Among those that wait for money the line goes before the first for which it does not suffice. Where nobody waits, it goes after the
     * last that has money, as in the service's picture.
     */
    public static FundingLine of(List<RankedRow> rows) {
        if (rows.isEmpty()) {
            return new FundingLine(Place.NOWHERE, -1);
        }
        if (rows.stream().noneMatch(RankedRow::waits)) {
            return at(rows, afterLast(rows));
        }
        int first = 0;
        while (first < rows.size() && !isShort(rows.get(first))) {
            first++;
        }
        return at(rows, first);
    }

    private static boolean isShort(RankedRow row) {
        return !row.aboveLine() && row.waits();
    }

    private static int afterLast(List<RankedRow> rows) {
        int after = rows.size();
        while (after > 0 && !rows.get(after - 1).aboveLine()) {
            after--;
        }
        return after;
    }

    private static FundingLine at(List<RankedRow> rows, int before) {
        if (before == 0) {
            return new FundingLine(Place.ABOVE_PAGE, before);
        }
        return before == rows.size() ? new FundingLine(Place.BELOW_PAGE, before) : new FundingLine(Place.HERE, before);
    }

    public boolean goesBefore(int row) {
        return place == Place.HERE && before == row;
    }
}
