package grantledger.console.contract;

import java.util.List;

/**
 * A refusal, as RFC 9457 writes it.
 *
 * @param rule the broken rule's name, or empty
 * @param retryAfter seconds after which it is worth while to ask again, 0 where nothing is said
 */
public record Problem(int status, String title, String detail, String rule, List<FieldError> errors, int retryAfter) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /** Without words of a service's. */
    public static Problem of(int status) {
        return new Problem(status, "", "", "", List.of(), 0);
    }

    /** @param field as in the body that was sent: {@code scores[2].points} */
    public record FieldError(String field, String message) {}
}
