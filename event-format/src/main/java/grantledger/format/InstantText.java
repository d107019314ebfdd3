package grantledger.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads an instant as {@link Instant#toString} writes it. The library's parser takes any form of ISO 8601 and is a
 * fifth of what reading a record costs; whatever is not written in exactly that way is left to it.
 */
final class InstantText {

    private static final int SECONDS_END = "2026-01-31T12:00:00".length();
    private static final int MOST_DECIMALS = 9;
    private static final long SECONDS_PER_DAY = 86_400;

    private InstantText() {}

    /** @throws java.time.DateTimeException when it is no instant in UTC */
    static Instant parse(String text) {
        Instant read = asWritten(text);
        return read != null ? read : Instant.parse(text);
    }

    /** Null when the text is of another form, or may name a day or time that there is not. */
    private static Instant asWritten(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(end) != 'Z' || !separated(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = nanos(text, end);
        if ((year | nanos) < 0 || isOut(month, 1, 12) || isOut(day, 1, lastDay(year, month))) {
            return null;
        }
        if (isOut(hour, 0, 23) || isOut(minute, 0, 59) || isOut(second, 0, 59)) {
            return null;
        }
        long ofDay = hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY + ofDay, nanos);
    }

    private static int lastDay(int year, int month) {
        return Month.of(month).length(Year.isLeap(year));
    }

    private static boolean separated(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int nanos(String text, int end) {
        int decimals = end - SECONDS_END - 1;
        if (end == SECONDS_END) {
            return 0;
        }
        if (text.charAt(SECONDS_END) != '.' || isOut(decimals, 1, MOST_DECIMALS)) {
            return -1;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = decimals; i < MOST_DECIMALS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean isOut(int value, int least, int most) {
        return value < least || value > most;
    }

    /** Negative when there is anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (isOut(digit, 0, 9)) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
