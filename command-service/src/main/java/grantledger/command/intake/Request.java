package grantledger.command.intake;

import grantledger.command.intake.reading.Malformed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * What came with a command besides its body.
 *
 * @param idempotencyKey or null
 * @param ifMatch        the version the sender saw, or null
 * @param occurredAt     the business time an importer gave, or null
 * @param dryRun         whether nothing is to be recorded
 */
public record Request(String idempotencyKey, Long ifMatch, Instant occurredAt, boolean dryRun) {

    /** The header that a sender's key comes in. */
    public static final String KEY = "Idempotency-Key";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Reads the headers; an ETag or a key may stand in quotation marks (RFC 9110 §8.8.3, RFC 8941 §3.3.3). */
    public static Request ofHeaders(String idempotencyKey, String ifMatch, String occurredAt, String dryRun) {
        return new Request(key(idempotencyKey), version(ifMatch), time(occurredAt), dryRun(dryRun));
    }

    /** @param otherwise the key of a line of a batch that brings none, or null */
    public static Request ofLine(String idempotencyKey, String occurredAt, String otherwise) {
        String key = key(idempotencyKey);
        return new Request(key == null ? otherwise : key, null, time(occurredAt), false);
    }

    private static boolean dryRun(String given) {
        Malformed.unless(
                given == null || given.equals("true") || given.equals("false"), "Dry-Run", "must be true or false");
        return "true".equals(given);
    }

    /** Reads a key, which may be absent (null). */
    public static String key(String given) {
        if (given == null) {
            return null;
        }
        String key = unquoted(given);
        Malformed.unless(key.matches("[\\x21-\\x7e ]{1,200}"), KEY, "must be 1 to 200 printable ASCII characters");
        return key;
    }

    private static Long version(String given) {
        if (given == null) {
            return null;
        }
        String version = unquoted(given);
        Malformed.unless(version.matches("[0-9]{1,18}"), "If-Match", "must be a version, such as \"3\"");
        return Long.valueOf(version);
    }

    private static Instant time(String given) {
        if (given == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(given).toInstant();
            Malformed.unless(!time.isBefore(EARLIEST), "Occurred-At", "must not be before " + EARLIEST);
            return time;
        } catch (DateTimeParseException unfit) {
            throw new Malformed("Occurred-At", "must be an RFC 3339 time with an offset");
        }
    }

    private static String unquoted(String given) {
        String text = given.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
