package grantledger.command.intake.uploads;

import grantledger.command.indicator.PublishedValueInput;
import grantledger.command.indicator.UploadedValue;
import grantledger.command.intake.reading.Malformed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of values: a header, then a line for each. Whether commas or semicolons separate is seen in the header; where
 * semicolons do, a number may have a decimal comma.
 */
record Sheet(Header header, List<Row> rows, boolean semicolons) {

    private static final int MOST_LINES = 20_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    static Sheet of(String text) {
        boolean semicolons = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .contains(";");
        List<Row> rows = Row.all(text, semicolons ? ';' : ',');
        Malformed.unless(rows.size() > 1, null, "The file must have a header and at least one line of values.");
        return new Sheet(Header.of(rows.getFirst()), rows.subList(1, rows.size()), semicolons);
    }

    /** Of the lines that have a cell for each column. */
    List<UploadedValue> values(Faults faults) {
        if (rows.size() > MOST_LINES) {
            faults.addLine(rows.get(MOST_LINES).line(), "is one more than the %d that are taken".formatted(MOST_LINES));
            return List.of();
        }
        List<UploadedValue> values = new ArrayList<>();
        for (Row row : rows) {
            if (faults.areEnough()) {
                return values;
            }
            if (header.fits(row)) {
                values.add(value(row, faults));
            } else {
                faults.addLine(
                        row.line(),
                        "has %d cells, the header %d"
                                .formatted(row.cells().size(), header.columns().size()));
            }
        }
        return values;
    }

    private UploadedValue value(Row row, Faults faults) {
        return new UploadedValue(
                row.line(),
                header.cell(row, "period"),
                new PublishedValueInput(
                        header.cell(row, "place"),
                        number(row, "value", faults),
                        number(row, "numerator", faults),
                        number(row, "denominator", faults)));
    }

    private BigDecimal number(Row row, String column, Faults faults) {
        String cell = header.cell(row, column);
        if (cell == null) {
            return null;
        }
        String plain = semicolons ? cell.replace(',', '.') : cell;
        if (!NUMBER.matcher(plain).matches()) {
            faults.addCell(
                    row.line(),
                    column,
                    "must be a number such as %s, with nothing between the thousands"
                            .formatted(semicolons ? "73,5 or 73.5" : "73.5"));
            return null;
        }
        return new BigDecimal(plain);
    }
}
