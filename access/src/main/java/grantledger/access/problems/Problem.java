package grantledger.access.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A problem detail (RFC 9457). Members that are null are not written.
 *
 * @param type     names the broken rule; {@code about:blank} or null where none is broken
 * @param instance the request's path, or null
 * @param rule     the broken rule's name, or null
 * @param errors   the fields at fault; null where fields cannot be
 * @param position how far the views have come, when that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        List<FieldError> errors,
        Long position) {

    private static final String NO_RULE = "about:blank";
    private static final String RULE = "urn:grantledger:rule:";

    /** One that is about no rule and no field. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(NO_RULE, status.getReasonPhrase(), status.value(), detail, null, null, null, null);
    }

    /** One that breaks a rule, by no field in particular. */
    public static Problem of(HttpStatus status, String rule, String detail) {
        return new Problem(RULE + rule, status.getReasonPhrase(), status.value(), detail, null, rule, List.of(), null);
    }

    /** As Spring tells of what it refuses by itself. */
    public static Problem of(ProblemDetail told) {
        String type = told.getType() == null ? null : told.getType().toString();
        String instance = told.getInstance() == null ? null : told.getInstance().toString();
        return new Problem(type, told.getTitle(), told.getStatus(), told.getDetail(), instance, null, null, null);
    }

    public Problem titled(String sentence) {
        return new Problem(type, sentence, status, detail, instance, rule, errors, position);
    }

    public Problem in(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, rule, fields, position);
    }

    /** @param path of the request */
    public Problem on(String path) {
        return new Problem(type, title, status, detail, path, rule, errors, position);
    }

    public Problem at(long reached) {
        return new Problem(type, title, status, detail, instance, rule, errors, reached);
    }
}
