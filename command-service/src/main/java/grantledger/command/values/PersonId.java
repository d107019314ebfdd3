package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A person's id as the identity provider gives it, 1 to 255 characters of which each shows: a space may stand inside, any
 * other blank nowhere, nor what has no width or turns the direction of what follows. Two ids that look the same but for
 * case or width are told apart by {@link LookalikeId}. Absent is fine unless said otherwise.
 */
@Pattern(regexp = "(?! )(?:[^" + Blanks.BLANK + Blanks.UNSEEN + "]| ){1,255}+(?<! )")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonId {
    String message() default
            "must be a person's id of 1 to 255 characters that all show, with no blanks around it and none inside but"
                    + " spaces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
