package grantledger.query.answering;

import grantledger.projections.storing.ViewJson;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV (RFC 4180, UTF-8), with the JSON field names as header. */
class CsvAnswers implements HttpMessageConverter<Table<?>> {

    static final MediaType TEXT_CSV = new MediaType("text", "csv");
    private static final MediaType WITH_CHARSET = new MediaType(TEXT_CSV, StandardCharsets.UTF_8);

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

    @Override
    public void write(Table<?> table, MediaType format, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentType(WITH_CHARSET);
        List<Column> columns = Column.of(table.type());
        Writer text = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.stream().map(Column::name));
            for (Object row : table.rows()) {
                JsonNode values = ViewJson.read(json.writeValueAsBytes(row), JsonNode.class);
                csv.printRecord(columns.stream().map(column -> column.cell(values)));
            }
        }
    }
}
