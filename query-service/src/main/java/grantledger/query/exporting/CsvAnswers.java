package grantledger.query.exporting;

import grantledger.query.answering.Format;
import grantledger.query.answering.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;

/** Tables as {@link CsvText}, in the spelling that is asked for. */
class CsvAnswers extends TableAnswers {

    private static final MediaType WITH_CHARSET = new MediaType(Format.CSV.mediaType(), StandardCharsets.UTF_8);

    private final CsvText text;

    CsvAnswers(CsvText text) {
        super(Format.CSV);
        this.text = text;
    }

    @Override
    public void write(Table<?> table, MediaType format, HttpOutputMessage output) throws IOException {
        Asked asked = Asked.now();
        output.getHeaders().setContentType(WITH_CHARSET);
        if (asked.csv() != null) {
            output.getHeaders().setContentDisposition(file(asked));
        }
        text.write(table, asked.spelling(), output::getBody);
    }
}
