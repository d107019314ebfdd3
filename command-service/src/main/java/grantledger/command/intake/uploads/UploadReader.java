package grantledger.command.intake.uploads;

import grantledger.command.indicator.PublishUploadedValues;
import grantledger.command.indicator.UploadedValue;
import grantledger.command.intake.reading.InvalidValues;
import grantledger.command.intake.reading.Malformed;
import grantledger.command.intake.reading.NormalTexts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a file as a command, as strictly as a body in JSON is read. */
@Component
class UploadReader {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern OF_A_VALUE = Pattern.compile("(?:value\\.)?(\\w+)");

    private final Validator validator;

    UploadReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param indicatorId as it was sent, or null
     * @param note        or null
     * @throws Malformed     when it is no such file
     * @throws InvalidValues when lines of it cannot be taken, of which a hundred are told
     */
    PublishUploadedValues read(String indicatorId, String note, byte[] file) {
        Malformed.unless(indicatorId != null, "indicatorId", "is required");
        Malformed.unless(ID.matcher(indicatorId).matches(), "indicatorId", "must be the id of an indicator");
        Faults faults = new Faults();
        List<UploadedValue> values = Sheet.of(FileText.of(file)).values(faults);
        UUID indicator = UUID.fromString(indicatorId);
        String text = NormalTexts.normal(note);
        validator
                .validate(new PublishUploadedValues(indicator, List.of(), text))
                .forEach(it -> faults.addOf(it.getPropertyPath().toString(), it.getMessage()));
        values.forEach(value -> check(value, faults));
        faults.requireNone();
        return new PublishUploadedValues(indicator, values, text);
    }

    private void check(UploadedValue value, Faults faults) {
        if (!faults.areEnough()) {
            validator.validate(value).forEach(violation -> tell(violation, value.line(), faults));
        }
    }

    private static void tell(ConstraintViolation<?> violation, int line, Faults faults) {
        Matcher cell = OF_A_VALUE.matcher(violation.getPropertyPath().toString());
        if (cell.matches()) {
            faults.addCell(line, cell.group(1), violation.getMessage());
        }
    }
}
