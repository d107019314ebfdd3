package grantledger.command.intake.reading;

import grantledger.access.problems.FieldError;
import grantledger.command.deciding.Command;
import grantledger.format.Json;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads a body strictly: no unknown or doubled field, no other type than the contract's, no value out of range. */
@Component
public class BodyReader {

    private static final ObjectReader STRICT = Json.mapper()
            .rebuild()
            .addModule(BoundedLists.module())
            .addModule(NormalTexts.module())
            .build()
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);

    private static final int LONGEST_NAME = 100;

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"([^\"]{1,50})\"");

    private final Validator validator;

    public BodyReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws Malformed     when the body is not such a command
     * @throws InvalidValues when it is one, with values out of range
     */
    public <C extends Command<?, ?>> C read(byte[] body, Class<C> type) {
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
        } catch (BoundedLists.TooMany many) {
            throw new InvalidValues(List.of(new FieldError(path(many), many.getOriginalMessage())));
        } catch (InvalidFormatException unfit) {
            String wanted = Wanted.of(unfit.getTargetType());
            Malformed.unless(isWritten(unfit.getTargetType()), path(unfit), wanted);
            throw new InvalidValues(List.of(new FieldError(path(unfit), wanted)));
        } catch (InputCoercionException tooLarge) {
            throw new InvalidValues(List.of(new FieldError(path(tooLarge), "is out of range")));
        } catch (MismatchedInputException wrong) {
            throw mismatched(wrong, type);
        } catch (DatabindException wrong) {
            throw new Malformed(path(wrong), "has the wrong type, is doubled or out of range");
        } catch (JacksonException broken) {
            throw new Malformed(null, brokenAt(broken));
        }
    }

    private static Malformed mismatched(MismatchedInputException wrong, Class<?> command) {
        return path(wrong) == null
                ? new Malformed(
                        null, "The body must be a JSON object, with the fields of " + Command.nameOf(command) + ".")
                : new Malformed(path(wrong), Wanted.of(wrong.getTargetType()));
    }

    private static String brokenAt(JacksonException broken) {
        Matcher twice = TWICE.matcher(broken.getOriginalMessage());
        String what = twice.find()
                ? twice.group(1) + " stands twice in one object"
                : broken instanceof StreamConstraintsException
                        ? "The body has a number, a name or a nesting beyond what is read"
                        : "The body is not well-formed JSON";
        return what + place(broken.getLocation()) + ".";
    }

    /** Empty where the reader does not say. */
    private static String place(TokenStreamLocation where) {
        return where == null ? "" : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
    }

    /** Whether values of the type are written as strings: ids, dates, times and words. */
    private static boolean isWritten(Class<?> type) {
        return !Number.class.isAssignableFrom(type) && !type.isPrimitive() && type != Boolean.class;
    }

    /** A name that the sender made up is not answered at whatever length. */
    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    static String path(JacksonException at) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : at.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
