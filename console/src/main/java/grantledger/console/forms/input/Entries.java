package grantledger.console.forms.input;

import grantledger.console.words.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** How people write numbers, days and times. Empty where it is no such thing. */
final class Entries {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Also those that keep a number on one line. */
    private static final String BLANKS = "[\\s\\u00a0\\u2009\\u202f]";

    private static final String THOUSANDS = "\\d{1,3}(,\\d{3})+";
    private static final int LONGEST_NUMBER = 40;

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm")
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter LOCAL_SECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter RFC = new DateTimeFormatterBuilder()
            .append(LOCAL_SECONDS)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private Entries() {}

    /** Thousands may be set apart by blanks or commas. */
    static Optional<Long> whole(String text) {
        var bare = text.replaceAll(BLANKS, "");
        var digits = bare.matches(THOUSANDS) ? bare.replace(",", "") : bare;
        return digits.matches("[-\\u2212]?\\d{1,18}")
                ? Optional.of(Long.valueOf(digits.replace('\u2212', '-')))
                : Optional.empty();
    }

    /** As whole numbers, with the currency before or after it or not. */
    static Optional<Long> kronor(String text) {
        return whole(text.strip().replaceAll("(?i)^SEK|(SEK|kr)$", ""));
    }

    /** The comma parts decimals in Swedish, and thousands in English where it stands before each three digits. */
    static Optional<BigDecimal> decimal(String text, Language language) {
        var bare = text.replaceAll(BLANKS, "").replace('\u2212', '-');
        var plain = language == Language.EN && bare.matches("-?" + THOUSANDS + "(\\.\\d+)?")
                ? bare.replace(",", "")
                : bare.replace(',', '.');
        return plain.length() <= LONGEST_NUMBER && plain.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    static Optional<String> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()).toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** In Swedish time, unless it comes with an offset of its own. */
    static Optional<String> time(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip(), LOCAL).atZone(SWEDEN).format(RFC));
        } catch (DateTimeParseException _) {
            return timeWithOffset(text);
        }
    }

    private static Optional<String> timeWithOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).format(RFC));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** As a browser's field for day and time has it. */
    static String local(String time) {
        return OffsetDateTime.parse(time)
                .atZoneSameInstant(SWEDEN)
                .toLocalDateTime()
                .format(LOCAL_SECONDS);
    }

    /** With blanks between thousands. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
