package grantledger.command.intake;

import grantledger.access.problems.FieldError;
import grantledger.command.deciding.Command;
import grantledger.format.Json;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads a body strictly: no unknown or doubled field, no other type than the contract's, no value out of range. */
@Component
class BodyReader {

    private static final ObjectReader STRICT = Json.mapper()
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);

    private final Validator validator;

    BodyReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws Malformed     when the body is not such a command
     * @throws InvalidValues when it is one, with values out of range
     */
    <C extends Command<?, ?>> C read(byte[] body, Class<C> type) {
        C command = parse(body, type);
        Malformed.unless(command != null, null, "The body must be a JSON object.");
        Set<ConstraintViolation<C>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new InvalidValues(violations.stream()
                    .map(it -> new FieldError(field(it.getPropertyPath().toString()), it.getMessage()))
                    .sorted(java.util.Comparator.comparing(FieldError::field))
                    .toList());
        }
        return command;
    }

    /** A list element's own constraint has a path that ends in a marker of the container. */
    private static String field(String path) {
        return path.replaceAll("\\.<[^>]*>", "");
    }

    private static <C> C parse(byte[] body, Class<C> type) {
        try {
            return STRICT.forType(type).readValue(body);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Malformed(path(unknown), "is not a field of this command");
        } catch (InvalidFormatException unfit) {
            Malformed.unless(isWritten(unfit.getTargetType()), path(unfit), "has the wrong type");
            throw new InvalidValues(List.of(new FieldError(path(unfit), "is not a valid " + named(unfit))));
        } catch (InputCoercionException tooLarge) {
            throw new InvalidValues(List.of(new FieldError(path(tooLarge), "is out of range")));
        } catch (DatabindException wrong) {
            throw new Malformed(path(wrong), "has the wrong type, is doubled or out of range");
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new Malformed(
                    null,
                    "The body is not well-formed JSON (line %d, column %d)."
                            .formatted(where.getLineNr(), where.getColumnNr()));
        }
    }

    /** Whether values of the type are written as strings: ids, dates, times and words. */
    private static boolean isWritten(Class<?> type) {
        return !Number.class.isAssignableFrom(type) && !type.isPrimitive() && type != Boolean.class;
    }

    private static String named(InvalidFormatException unfit) {
        Class<?> type = unfit.getTargetType();
        return type.isEnum()
                ? type.getSimpleName() + ": one of " + List.of(type.getEnumConstants())
                : type.getSimpleName();
    }

    static String path(JacksonException at) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : at.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
