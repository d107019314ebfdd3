package grantledger.command.intake;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.sql.LogUnavailable;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The one place where a failure becomes a problem detail (RFC 9457) that names the broken rule and the field. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    ProblemDetail of(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> refused(refused);
            case InvalidValues invalid -> broken(GeneralRule.VALID_VALUES, invalid.getMessage(), invalid.errors());
            case Malformed malformed -> malformed(malformed);
            case UnknownCommand unknown -> plain(HttpStatus.NOT_FOUND, unknown.getMessage());
            case TooLong tooLong -> plain(HttpStatus.CONTENT_TOO_LARGE, tooLong.getMessage());
            case AppendRefused.Unsettled _ -> unsettled(failure);
            case AppendRefused _ -> unavailable(failure);
            case LogUnavailable _ -> unavailable(failure);
            default -> unexpected(failure);
        };
    }

    private static ProblemDetail refused(Refused refused) {
        List<FieldError> errors =
                refused.field() == null ? List.of() : List.of(new FieldError(refused.field(), refused.getMessage()));
        return broken(refused.rule(), refused.getMessage(), errors);
    }

    private static ProblemDetail broken(Rule rule, String detail, List<FieldError> errors) {
        ProblemDetail problem = plain(HttpStatus.valueOf(rule.breach().status()), detail);
        problem.setType(URI.create("urn:grantledger:rule:" + rule.id()));
        problem.setTitle(rule.sentence());
        problem.setProperty("rule", rule.id());
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail malformed(Malformed malformed) {
        boolean whole = malformed.field() == null;
        ProblemDetail problem = plain(
                HttpStatus.BAD_REQUEST,
                whole ? malformed.getMessage() : malformed.field() + " " + malformed.getMessage() + ".");
        problem.setProperty(
                "errors", whole ? List.of() : List.of(new FieldError(malformed.field(), malformed.getMessage())));
        return problem;
    }

    private static ProblemDetail unavailable(RuntimeException failure) {
        LOG.warn("Event log unavailable: {}", rootMessage(failure));
        return plain(
                HttpStatus.SERVICE_UNAVAILABLE, "The event log cannot be reached; nothing was recorded. Try again.");
    }

    private static ProblemDetail unsettled(RuntimeException failure) {
        LOG.warn("Event log stopped answering: {}", rootMessage(failure));
        return plain(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The event log stopped answering; it is not known whether this was recorded. Send it again with the"
                        + " same Idempotency-Key, or look at the stream first.");
    }

    private static ProblemDetail unexpected(RuntimeException failure) {
        LOG.error("A command failed in a way nobody foresaw", failure);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; nothing was recorded.");
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    static ProblemDetail plain(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
