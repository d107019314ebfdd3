package grantledger.console.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * How one language says things.
 *
 * <p>Sums are whole kronor: {@code 1 234 567 kr}, {@code SEK 1,234,567}. Days are {@code 2026-11-26} in both; times are those of
 * Sweden.
 */
public record Wording(Words words, Language language) {
    private static final char MINUS = '\u2212';
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public String text(String key, Object... arguments) {
        return words.text(language, key, arguments);
    }

    public boolean has(String key) {
        return words.has(language, key);
    }

    /** A value of the contract in words: {@code value.<kind>.<VALUE>}; the value itself where nobody has named it. */
    public String value(String kind, String value) {
        var key = "value." + kind + "." + value;
        return words.has(language, key) ? words.text(language, key) : value;
    }

    public String sek(long amount) {
        var number = number(amount);
        return language == Language.SV ? number + "\u00a0kr" : "SEK\u00a0" + number;
    }

    /** A number with its thousands set apart. A page has hundreds, so no pattern is read for each. */
    public String number(long number) {
        var text = new StringBuilder(String.valueOf(number));
        int first = 0;
        if (number < 0) {
            text.setCharAt(0, MINUS);
            first = 1;
        }
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, thousands());
        }
        return text.toString();
    }

    private char thousands() {
        return language == Language.SV ? '\u00a0' : ',';
    }

    /** With as many decimals as it has, at most six. */
    public String decimal(double number) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(thousands());
        symbols.setDecimalSeparator(language == Language.SV ? ',' : '.');
        symbols.setMinusSign(MINUS);
        return new DecimalFormat("#,##0.######", symbols).format(number);
    }

    /** @param time RFC 3339, as the services write it; anything else is shown as it is */
    public String time(String time) {
        return inSweden(time, MINUTE);
    }

    public String second(String time) {
        return inSweden(time, SECOND);
    }

    private static String inSweden(String time, DateTimeFormatter format) {
        try {
            return OffsetDateTime.parse(time).atZoneSameInstant(SWEDEN).format(format);
        } catch (DateTimeParseException _) {
            return time;
        }
    }

    public String time(Instant time) {
        return time.atZone(SWEDEN).format(MINUTE);
    }

    /** How long since: {@code 3 minutes ago}. */
    public String ago(Instant then, Instant now) {
        long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        if (minutes < 2) {
            return text("ago." + (minutes == 0 ? "now" : "minute"));
        }
        if (minutes < 2 * 60) {
            return text("ago.minutes", minutes);
        }
        return minutes < 2 * 24 * 60 ? text("ago.hours", minutes / 60) : text("ago.days", minutes / (24 * 60));
    }
}
