package grantledger.query.exporting;

import grantledger.query.answering.BrokenOff;
import grantledger.query.answering.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV (UTF-8), with the JSON field names as header, written while they are read. */
@Component
public class CsvText {

    /** Where a text goes to; asked for when the first rows are there. */
    @FunctionalInterface
    interface Paper {
        OutputStream get() throws IOException;
    }

    private static final int PIECE = 32 * 1024;

    private final JsonMapper json;

    CsvText(JsonMapper json) {
        this.json = json;
    }

    /**
     * As programs read it.
     *
     * @param out stays open
     */
    public void write(Table<?> table, OutputStream out) throws IOException {
        write(table, CsvSpelling.FOR_PROGRAMS, () -> out);
    }

    /** Nothing is sent before the first rows are there, so that a read which fails at once is refused as everywhere. */
    void write(Table<?> table, CsvSpelling spelling, Paper paper) throws IOException {
        Sheet sheet = new Sheet(table.type(), spelling, paper);
        try {
            write(table, sheet);
        } catch (RuntimeException failure) {
            throw sheet.rows == 0 ? failure : new BrokenOff("An export broke off after row " + sheet.rows, failure);
        }
    }

    private <R> void write(Table<R> table, Sheet sheet) throws IOException {
        table.all(sheet::add);
        sheet.add(List.of());
        sheet.text.flush();
    }

    /** What has been written, after how many rows. */
    private final class Sheet {

        private final Columns columns;
        private final CsvSpelling spelling;
        private final Paper paper;
        private CSVPrinter text;
        private long rows;

        Sheet(Class<?> row, CsvSpelling spelling, Paper paper) {
            this.columns = new Columns(row);
            this.spelling = spelling;
            this.paper = paper;
        }

        void add(List<?> some) throws IOException {
            boolean first = text == null;
            if (first) {
                begin();
            }
            for (Object row : some) {
                Cell[] cells = RowWalk.cells(json.writeValueAsBytes(row), columns, null);
                text.printRecord(Arrays.stream(cells).map(spelling::text));
                rows++;
            }
            if (first) {
                text.flush();
            }
        }

        private void begin() throws IOException {
            OutputStream pieces = new BufferedOutputStream(paper.get(), PIECE);
            text = new CSVPrinter(new OutputStreamWriter(pieces, StandardCharsets.UTF_8), spelling.format());
            text.getOut().append(spelling.mark());
            text.printRecord(columns.all().stream().map(Column::name));
        }
    }
}
