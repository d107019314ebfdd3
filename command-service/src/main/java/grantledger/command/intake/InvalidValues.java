package grantledger.command.intake;

import grantledger.access.problems.FieldError;
import java.util.List;

/** Fields that can be read but hold values outside their ranges. */
final class InvalidValues extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidValues(List<FieldError> errors) {
        super("Some fields hold values outside their ranges.", null, false, false);
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }
}
