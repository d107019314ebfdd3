package grantledger.query.exporting;

import grantledger.query.answering.BrokenOff;
import grantledger.query.answering.Format;
import grantledger.query.answering.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV (UTF-8), with the JSON field names as header, sent while they are read. */
class CsvAnswers extends TableAnswers {

    private static final MediaType WITH_CHARSET = new MediaType(Format.CSV.mediaType(), StandardCharsets.UTF_8);

    private static final int PIECE = 32 * 1024;

    private final JsonMapper json;

    CsvAnswers(JsonMapper json) {
        super(Format.CSV);
        this.json = json;
    }

    /** Nothing is sent before the first rows are there, so that a read which fails at once is refused as everywhere. */
    @Override
    public void write(Table<?> table, MediaType format, HttpOutputMessage output) throws IOException {
        Asked asked = Asked.now();
        output.getHeaders().setContentType(WITH_CHARSET);
        if (asked.csv() != null) {
            output.getHeaders().setContentDisposition(file(asked));
        }
        Sheet sheet = new Sheet(table.type(), asked.spelling(), output);
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
        private final HttpOutputMessage output;
        private CSVPrinter text;
        private long rows;

        Sheet(Class<?> row, CsvSpelling spelling, HttpOutputMessage output) {
            this.columns = new Columns(row);
            this.spelling = spelling;
            this.output = output;
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
            OutputStream pieces = new BufferedOutputStream(output.getBody(), PIECE);
            text = new CSVPrinter(new OutputStreamWriter(pieces, StandardCharsets.UTF_8), spelling.format());
            text.getOut().append(spelling.mark());
            text.printRecord(columns.all().stream().map(Column::name));
        }
    }
}
