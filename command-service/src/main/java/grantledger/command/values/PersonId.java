package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A person's id as the identity provider gives it, 1 to 255 characters of which each shows: a space may stand inside, any
 * other blank nowhere, nor what has no width or turns the direction of what follows. Two ids that look the same but for
 * case or width are told apart by {@link LookalikeId}. Absent is fine unless said otherwise.
 */
@Constraint(validatedBy = PersonId.Shown.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonId {
    String message() default
            "must be a person's id of 1 to 255 characters that all show, with no blanks around it and none inside but"
                    + " spaces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Where only blanks stand in the way, it says which id is left without them: most likely the one that is known. */
    final class Shown implements ConstraintValidator<PersonId, String> {

        private static final Pattern ID =
                Pattern.compile("(?! )(?:[^" + Blanks.BLANK + Blanks.UNSEEN + "]| ){1,255}+(?<! )");
        private static final Pattern SPACE = Pattern.compile("\\p{Z}");
        private static final Pattern HIDDEN = Pattern.compile("[" + Blanks.BLANK + Blanks.UNSEEN + "&&[^ ]]");

        /** What a message would take for something to fill in. */
        private static final Pattern OF_MESSAGES = Pattern.compile("[{}$\\\\]");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null || ID.matcher(value).matches()) {
                return true;
            }
            String left = HIDDEN.matcher(SPACE.matcher(value).replaceAll(" "))
                    .replaceAll("")
                    .strip();
            if (ID.matcher(left).matches() && !OF_MESSAGES.matcher(left).find()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(
                                context.getDefaultConstraintMessageTemplate() + ", as in " + left)
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
