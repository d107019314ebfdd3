package grantledger.command.intake;

import grantledger.command.deciding.Refused;
import grantledger.command.intake.reading.InvalidValues;
import grantledger.command.intake.reading.Malformed;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.sql.LogUnavailable;
import java.util.Locale;

/** What becomes of a command, as it is counted; an answer says more, and a metric must not have more values than these. */
enum Outcome {
    /** Recorded, now or when it was sent first. */
    DONE,
    /** A dry run that would have been recorded. */
    REHEARSED,
    MALFORMED,
    /** By its values, or by a rule. */
    REFUSED,
    /** By role or by person. */
    FORBIDDEN,
    UNKNOWN,
    /** Somebody else was faster, or it has been so already. */
    CONFLICT,
    /** The log, the keys or a turn. */
    UNAVAILABLE,
    /** What nobody foresaw. */
    FAILED;

    static Outcome of(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> ofBreach(refused);
            case InvalidValues _ -> REFUSED;
            case Malformed _ -> MALFORMED;
            case TooLong _ -> MALFORMED;
            case BrokenOff _ -> MALFORMED;
            case UnknownCommand _ -> UNKNOWN;
            case TooBusy _ -> UNAVAILABLE;
            case AppendRefused _ -> UNAVAILABLE;
            case LogUnavailable _ -> UNAVAILABLE;
            default -> FAILED;
        };
    }

    private static Outcome ofBreach(Refused refused) {
        return switch (refused.rule().breach()) {
            case FORBIDDEN -> FORBIDDEN;
            case UNKNOWN -> UNKNOWN;
            case ALREADY, STALE -> CONFLICT;
            case BROKEN -> REFUSED;
            case AWAY -> UNAVAILABLE;
        };
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
