package grantledger.query.reading;

import grantledger.format.Json;
import grantledger.query.answering.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.BadSqlGrammarException;
import tools.jackson.core.JacksonException;

/**
 * Where in a list a page ended: whoever goes on from there misses nothing and gets nothing twice, whatever has come before
 * it or gone meanwhile. It is handed out as a text that means nothing to anybody else, and could not be made to show more
 * than the list shows.
 *
 * @param page the number of the next one
 * @param value what the list is sorted by, in its last row; null where that is absent
 * @param keys of its last row
 */
record Place(int page, String sort, Object value, List<Object> keys) {

    private static final String NO_SUCH_OPERATOR = "42883";

    private record Text(int page, String sort, List<List<String>> values) {}

    /** Types and values, the sorted one first. */
    static String column(String column, List<String> keys) {
        return Stream.concat(Stream.of("(" + column + ")"), keys.stream())
                .map(value -> "json_build_array(pg_typeof(%s)::text, (%s)::text)".formatted(value, value))
                .collect(Collectors.joining(", ", "json_build_array(", ")"));
    }

    /** @param row what {@link #column} says of the page's last row */
    static String after(int page, String sort, String row) {
        String text = "{\"page\":%d,\"sort\":%s,\"values\":%s}"
                .formatted(page + 1, Json.mapper().writeValueAsString(sort), row);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String after) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(after);
            Text text = Json.mapper().readValue(json, Text.class);
            List<Object> values = new ArrayList<>();
            text.values.forEach(value -> values.add(value(value.getFirst(), value.getLast())));
            return new Place(text.page, text.sort, values.removeFirst(), List.copyOf(values));
        } catch (IllegalArgumentException
                | NullPointerException
                | NoSuchElementException
                | JacksonException malformed) {
            throw unknown();
        }
    }

    /** Whether the database says that values are of other types than what they are compared with. */
    static boolean isOfAnotherList(BadSqlGrammarException failure) {
        return NO_SUCH_OPERATOR.equals(failure.getSQLException().getSQLState());
    }

    static Refused unknown() {
        return Refused.field("after", "must be the next of a page of this list, with the same sort");
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL has no text with NUL");
        }
        return text;
    }

    private static Object value(String type, String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "text" -> withoutNul(text);
            case "uuid" -> UUID.fromString(text);
            case "boolean" -> Boolean.valueOf(text);
            case "bigint", "integer", "smallint" -> Long.valueOf(text);
            case "numeric" -> new BigDecimal(text);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
