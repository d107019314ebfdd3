package grantledger.query.exporting;

import grantledger.query.answering.Format;
import grantledger.query.answering.Table;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes every table in one form. */
abstract class TableAnswers implements HttpMessageConverter<Table<?>> {

    private final Format form;

    TableAnswers(Format form) {
        this.form = form;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType format) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType format) {
        return Table.class.isAssignableFrom(type)
                && (format == null || form.mediaType().isCompatibleWith(format));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(form.mediaType());
    }

    @Override
    public Table<?> read(Class<? extends Table<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException(form + " is only written", input);
    }

    /** What a browser is to save the answer as. */
    ContentDisposition file(Asked asked) {
        return ContentDisposition.attachment()
                .filename(asked.noun() + "." + form.name().toLowerCase(Locale.ROOT))
                .build();
    }
}
