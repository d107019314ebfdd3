package grantledger.query.answering;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV, as they are answered everywhere, in a stream that holds more than one of them. */
@Component
public class CsvText {

    private final CsvAnswers csv;

    CsvText(JsonMapper json) {
        this.csv = new CsvAnswers(json);
    }

    /** @param out stays open */
    public void write(Table<?> table, OutputStream out) throws IOException {
        csv.write(table, CsvAnswers.TEXT_CSV, new Part(out, new HttpHeaders()));
    }

    /** @param headers that nobody reads */
    private record Part(OutputStream out, HttpHeaders headers) implements HttpOutputMessage {

        @Override
        public OutputStream getBody() {
            return out;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
