package grantledger.query.answering;

import io.swagger.v3.oas.annotations.Parameter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * Which part of a list is wanted, and in what order.
 *
 * @param page from 0
 * @param sort a field's name, with {@code -} in front for descending; null for the list's own order
 * @param everything for CSV, which has no pages
 */
@ParameterObject
public record Paging(
        int page,
        int size,
        String sort,
        @Parameter(hidden = true) boolean everything) {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 500;

    /** The end of a query for this page. */
    public String limit() {
        return " limit " + size + " offset " + (long) page * size;
    }

    /** @param accept what of all the reader would rather have; null when it does not say */
    public static boolean everything(String accept) {
        if (accept == null) {
            return false;
        }
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .filter(type -> isJson(type) || type.includes(CsvAnswers.TEXT_CSV))
                    .findFirst()
                    .filter(type -> !isJson(type))
                    .isPresent();
        } catch (InvalidMediaTypeException malformed) {
            return false; // Spring answers 406
        }
    }

    private static boolean isJson(MediaType type) {
        return type.includes(MediaType.APPLICATION_JSON) || ANY_JSON.includes(type);
    }
}
