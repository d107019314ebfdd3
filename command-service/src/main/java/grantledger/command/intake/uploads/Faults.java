package grantledger.command.intake.uploads;

import grantledger.access.problems.FieldError;
import grantledger.command.indicator.UploadedValue;
import grantledger.command.intake.reading.InvalidValues;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a file, in the order of lines and columns. Of one cell only what was found first is told. */
final class Faults {

    private static final int BEFORE_ALL_LINES = 0;
    private static final int ENOUGH = 100;
    private static final String WHOLE = "";
    private static final Comparator<String> BY_COLUMN =
            Comparator.<String>comparingInt(Header.KNOWN::indexOf).thenComparing(Comparator.naturalOrder());

    private final Map<Integer, Map<String, FieldError>> ofLines = new TreeMap<>();
    private int found;

    /** What came beside the file. */
    void addOf(String parameter, String message) {
        add(BEFORE_ALL_LINES, parameter, new FieldError(parameter, message));
    }

    /** A line that is wrong as a whole. */
    void addLine(int line, String message) {
        add(line, WHOLE, new FieldError("line " + line, message));
    }

    void addCell(int line, String column, String message) {
        add(line, column, new FieldError(UploadedValue.field(line, column), message));
    }

    private void add(int line, String what, FieldError error) {
        if (ofLines.computeIfAbsent(line, _ -> new TreeMap<>(BY_COLUMN)).putIfAbsent(what, error) == null) {
            found++;
        }
    }

    /** Whether so many were found that it is not worth looking for more. */
    boolean areEnough() {
        return found >= ENOUGH;
    }

    /** @throws InvalidValues when there is anything wrong */
    void requireNone() {
        List<FieldError> all = ofLines.values().stream()
                .flatMap(line -> line.values().stream())
                .toList();
        if (!all.isEmpty()) {
            throw areEnough() ? InvalidValues.among(all) : new InvalidValues(all);
        }
    }
}
