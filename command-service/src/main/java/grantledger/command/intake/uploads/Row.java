package grantledger.command.intake.uploads;

import grantledger.command.intake.reading.Malformed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of a file in which something stands.
 *
 * @param line  its number, from 1; of one that goes over several lines, the first
 * @param cells without the blanks around them
 */
record Row(int line, List<String> cells) {

    static List<Row> all(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser csv = CSVParser.parse(new StringReader(text), format(separator))) {
            Iterator<CSVRecord> records = csv.iterator();
            while (records.hasNext()) {
                Row row =
                        new Row(line, records.next().stream().map(String::strip).toList());
                if (!row.cells().stream().allMatch(String::isEmpty)) {
                    rows.add(row);
                }
                line = (int) csv.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException quotation) {
            throw new Malformed("line " + line, "has a quotation mark where none can stand, or lacks one");
        }
        return rows;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** The cell of a column, or null where nothing stands in it. */
    String cell(int column) {
        return column < 0 || cells.get(column).isEmpty() ? null : cells.get(column);
    }
}
