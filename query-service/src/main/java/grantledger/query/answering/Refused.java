package grantledger.query.answering;

import grantledger.access.problems.FieldError;
import grantledger.access.problems.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A read that cannot be answered, with what the reader is told. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** A value in the request is not one that the field can have. */
    public static Refused field(String field, String message) {
        return new Refused(Problem.of(HttpStatus.BAD_REQUEST, "valid-values", field + ": " + message)
                .in(List.of(new FieldError(field, message))));
    }

    /** There is no such thing, or not within the reader's scope; the two look the same. */
    public static Refused unknown(String noun, Object id) {
        return new Refused(Problem.of(
                HttpStatus.NOT_FOUND, "exists-within-scope", "No %s %s is within your sight.".formatted(noun, id)));
    }

    Problem problem() {
        return problem;
    }
}
