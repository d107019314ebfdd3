package grantledger.command.intake;

import grantledger.access.problems.FieldError;
import grantledger.access.problems.Problem;
import grantledger.access.tokens.Refusals;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.intake.reading.InvalidValues;
import grantledger.command.intake.reading.Malformed;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.sql.LogUnavailable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** The one place where a failure becomes a problem detail (RFC 9457) that names the broken rule and the field. */
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Refusals refusals;

    Problems(Refusals refusals) {
        this.refusals = refusals;
    }

    public Problem of(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> refused(refused);
            case InvalidValues invalid -> broken(GeneralRule.VALID_VALUES, invalid.getMessage(), invalid.errors());
            case Malformed malformed -> malformed(malformed);
            case UnknownCommand unknown -> Problem.of(HttpStatus.NOT_FOUND, unknown.getMessage());
            case TooBusy busy -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage());
            case BadJwtException _ -> refusals.unauthenticated();
            case JwtException _ -> refusals.issuerAway();
            case BrokenOff silent -> Problem.of(HttpStatus.REQUEST_TIMEOUT, silent.getMessage());
            case TooLong tooLong -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, tooLong.getMessage());
            case AppendRefused.Unsettled _ -> unsettled(failure);
            case AppendRefused _ -> unavailable(failure);
            case LogUnavailable _ -> unavailable(failure);
            default -> unexpected(failure);
        };
    }

    private static Problem refused(Refused refused) {
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
        return broken(refused.rule(), refused.getMessage(), errors);
    }

    private static Problem broken(Rule rule, String detail, List<FieldError> errors) {
        return Problem.of(status(rule.breach()), rule.id(), detail)
                .titled(rule.sentence())
                .in(errors);
    }

    private static HttpStatus status(Rule.Breach breach) {
        return switch (breach) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case BROKEN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static Problem malformed(Malformed malformed) {
        if (malformed.field() == null) {
            return Problem.of(HttpStatus.BAD_REQUEST, malformed.getMessage()).in(List.of());
        }
        String detail = malformed.field() + " " + malformed.getMessage() + ".";
        return Problem.of(HttpStatus.BAD_REQUEST, detail)
                .in(List.of(new FieldError(malformed.field(), malformed.getMessage())));
    }

    private static Problem unavailable(RuntimeException failure) {
        LOG.warn("Event log unavailable: {}", rootMessage(failure));
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "The event log cannot be reached; nothing was recorded. Try again.");
    }

    private static Problem unsettled(RuntimeException failure) {
        LOG.warn("Event log stopped answering: {}", rootMessage(failure));
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The event log stopped answering; it is not known whether this was recorded. Send it again with the"
                        + " same Idempotency-Key, or look at the stream first.");
    }

    private static Problem unexpected(RuntimeException failure) {
        LOG.error("A command failed in a way nobody foresaw", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; nothing was recorded.");
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
