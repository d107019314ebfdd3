package grantledger.query.streaming;

import grantledger.query.answering.BrokenOff;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Sends what is {@link Streamed}. What fails before the first piece is refused as everywhere; what fails later ends without
 * an end.
 */
class StreamedAnswers implements HttpMessageConverter<Streamed> {

    @Override
    public boolean canRead(Class<?> type, MediaType format) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType format) {
        return Streamed.class.isAssignableFrom(type);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.ALL);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return Streamed.class.isAssignableFrom(type) ? getSupportedMediaTypes() : List.of();
    }

    @Override
    public Streamed read(Class<? extends Streamed> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Files are only written", input);
    }

    @Override
    public void write(Streamed answer, MediaType format, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentType(answer.form());
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(answer.fileName())
                        .build());
        Body body = new Body(output);
        try {
            answer.writeTo(body);
            body.end();
        } catch (RuntimeException failure) {
            throw body.hasBegun() ? new BrokenOff(answer.fileName() + " broke off", failure) : failure;
        }
    }
}
