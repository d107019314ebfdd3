package grantledger.query.answering;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV (RFC 4180, UTF-8), with the JSON field names as header, sent while they are read. */
class CsvAnswers implements HttpMessageConverter<Table<?>> {

    static final MediaType TEXT_CSV = new MediaType("text", "csv");
    private static final MediaType WITH_CHARSET = new MediaType(TEXT_CSV, StandardCharsets.UTF_8);

    private static final int PIECE = 32 * 1024;

    private final JsonMapper json;

    CsvAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType format) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType format) {
        return Table.class.isAssignableFrom(type) && (format == null || TEXT_CSV.isCompatibleWith(format));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(TEXT_CSV);
    }

    @Override
    public Table<?> read(Class<? extends Table<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is only written", input);
    }

    /** Nothing is sent before the first rows are there, so that a read which fails at once is refused as everywhere. */
    @Override
    public void write(Table<?> table, MediaType format, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentType(WITH_CHARSET);
        Sheet sheet = new Sheet(table.type(), output);
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
        private final HttpOutputMessage output;
        private CSVPrinter text;
        private long rows;

        Sheet(Class<?> row, HttpOutputMessage output) {
            this.columns = new Columns(row);
            this.output = output;
        }

        void add(List<?> some) throws IOException {
            boolean first = text == null;
            if (first) {
                begin();
            }
            for (Object row : some) {
                text.printRecord(columns.cells(json.writeValueAsBytes(row)));
                rows++;
            }
            if (first) {
                text.flush();
            }
        }

        private void begin() throws IOException {
            OutputStream pieces = new BufferedOutputStream(output.getBody(), PIECE);
            text = new CSVPrinter(new OutputStreamWriter(pieces, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            text.printRecord(columns.names());
        }
    }
}
