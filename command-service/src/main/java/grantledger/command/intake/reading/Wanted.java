package grantledger.command.intake.reading;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a field of a type must be, in words for whoever filled it in. */
final class Wanted {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(BigDecimal.class, "a number"),
            Map.entry(String.class, "text in quotation marks"),
            Map.entry(UUID.class, "an id such as \"0e9c4f0a-3f5e-5b6e-9a53-0d3c7b1f2a11\""),
            Map.entry(LocalDate.class, "a date such as \"2026-09-01\""),
            Map.entry(Instant.class, "a time with its offset, such as \"2026-09-01T12:00:00+02:00\""));

    private Wanted() {}

    /** @param type may be null, when it is not known */
    static String of(Class<?> type) {
        return "must be " + words(type);
    }

    private static String words(Class<?> type) {
        if (type == null) {
            return "of another type, or may not stand twice";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in square brackets";
        }
        return WORDS.getOrDefault(type, type.isRecord() ? "an object in braces" : "of another type");
    }
}
