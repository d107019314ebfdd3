package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A problem detail (RFC 9457).
 *
 * @param rule the broken rule's name, or null
 * @param position how far the views have come, when that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String rule, List<FieldError> errors, Long position) {

    /** {@code field} is a parameter, header or part of the path. */
    public record FieldError(String field, String message) {}

    public static Problem of(HttpStatus status, String rule, String detail) {
        return new Problem(
                rule == null ? "about:blank" : "urn:grantledger:rule:" + rule,
                status.getReasonPhrase(),
                status.value(),
                detail,
                rule,
                List.of(),
                null);
    }

    public static Problem field(String field, String message) {
        Problem problem = of(HttpStatus.BAD_REQUEST, "valid-values", field + ": " + message);
        return new Problem(
                problem.type,
                problem.title,
                problem.status,
                problem.detail,
                problem.rule,
                List.of(new FieldError(field, message)),
                null);
    }

    public Problem at(long reached) {
        return new Problem(type, title, status, detail, rule, errors, reached);
    }
}
