package grantledger.query.picturing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.query.picturing.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Answers as SVG. */
class SvgAnswers implements HttpMessageConverter<Pictured> {

    static final MediaType SVG = new MediaType("image", "svg+xml");
    private static final MediaType WITH_CHARSET = new MediaType(SVG, UTF_8);

    /** A picture opened by itself neither runs nor loads anything, whatever a fault of ours might let into it. */
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Override
    public boolean canRead(Class<?> type, MediaType format) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType format) {
        return Pictured.class.isAssignableFrom(type)
                && (format == null || SVG.isCompatibleWith(format))
                && BeforePictures.occasion(request()) != null;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(SVG);
    }

    @Override
    public Pictured read(Class<? extends Pictured> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Pictures are only drawn", input);
    }

    /** Nothing is sent before it is drawn, so that a failure is refused as everywhere. */
    @Override
    public void write(Pictured answer, MediaType format, HttpOutputMessage output) throws IOException {
        HttpServletRequest request = request();
        Language language = Language.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] drawn = Sheet.of(answer.picture(language), BeforePictures.occasion(request), language)
                .getBytes(UTF_8);
        output.getHeaders().setContentType(WITH_CHARSET);
        output.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        output.getHeaders().set("Content-Security-Policy", NOTHING_ELSE);
        output.getBody().write(drawn);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
