package grantledger.command.intake.reading;

import static java.util.stream.Collectors.joining;

import grantledger.access.problems.FieldError;
import java.util.List;

/** Fields that can be read but hold values outside their ranges. The first of them stand in the sentence, too. */
public final class InvalidValues extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 100;
    private static final int IN_THE_SENTENCE = 5;

    private final transient List<FieldError> errors;

    public InvalidValues(List<FieldError> errors) {
        this(errors, "; and ");
    }

    private InvalidValues(List<FieldError> errors, String and) {
        super(sentence(errors, and), null, false, false);
        this.errors = errors.stream().limit(MOST_TOLD).toList();
    }

    /** After these it was not looked for others. */
    public static InvalidValues among(List<FieldError> found) {
        return new InvalidValues(found, "; and at least ");
    }

    private static String sentence(List<FieldError> errors, String and) {
        String first = errors.stream()
                .limit(IN_THE_SENTENCE)
                .map(error -> error.field() + " " + error.message())
                .collect(joining("; "));
        int more = errors.size() - IN_THE_SENTENCE;
        return more > 0 ? first + and + more + " more." : first + ".";
    }

    public List<FieldError> errors() {
        return errors;
    }
}
