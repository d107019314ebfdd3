package grantledger.command.intake.uploads;

import grantledger.command.indicator.PublishUploadedValues;
import grantledger.command.indicator.UploadedValue;
import grantledger.command.intake.reading.InvalidValues;
import grantledger.command.intake.reading.Malformed;
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
    private static final Pattern OF_A_VALUE = Pattern.compile("values\\[(\\d+)]\\.(?:value\\.)?(\\w+)");

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
        PublishUploadedValues command = new PublishUploadedValues(UUID.fromString(indicatorId), values, note);
        validator.validate(command).forEach(violation -> tell(violation, values, faults));
        faults.requireNone();
        return command;
    }

    private static void tell(ConstraintViolation<?> violation, List<UploadedValue> values, Faults faults) {
        String path = violation.getPropertyPath().toString();
        Matcher ofValue = OF_A_VALUE.matcher(path);
        if (ofValue.matches()) {
            int line = values.get(Integer.parseInt(ofValue.group(1))).line();
            faults.addCell(line, ofValue.group(2), violation.getMessage());
        } else {
            faults.addOf(path, violation.getMessage());
        }
    }
}
