package grantledger.query.answering;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/** Every parameter that is a day is read here, whatever its method says of it; an empty one was not asked for. */
final class AskedDay implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return text.isEmpty() ? null : Years.day(text);
    }
}
