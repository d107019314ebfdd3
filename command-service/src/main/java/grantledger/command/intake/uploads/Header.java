package grantledger.command.intake.uploads;

import static java.util.stream.Collectors.joining;

import grantledger.command.intake.reading.Malformed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first line of a file: its columns, in any order. */
record Header(int line, List<String> columns) {

    static final List<String> KNOWN = List.of("period", "place", "value", "numerator", "denominator");
    private static final List<String> REQUIRED = KNOWN.subList(0, 3);

    static Header of(Row first) {
        String where = "line " + first.line();
        Set<String> seen = new HashSet<>();
        for (String column : first.cells()) {
            Malformed.unless(
                    KNOWN.contains(column),
                    where,
                    "has the columns period, place, value and, where wanted, numerator and denominator");
            Malformed.unless(seen.add(column), where, "has the column " + column + " twice");
        }
        String missing =
                REQUIRED.stream().filter(column -> !seen.contains(column)).collect(joining(", "));
        Malformed.unless(missing.isEmpty(), where, "lacks the column " + missing);
        return new Header(first.line(), first.cells());
    }

    /** Returns whether the line has a cell for each column; more of them must be blank. */
    boolean fits(Row row) {
        int many = columns.size();
        return row.cells().size() >= many && row.cells().stream().skip(many).allMatch(String::isEmpty);
    }

    /** What stands in the row's cell of that column; null where nothing does. */
    String cell(Row row, String column) {
        return row.cell(columns.indexOf(column));
    }
}
