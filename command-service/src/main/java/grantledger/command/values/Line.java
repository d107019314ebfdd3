package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text, 1 to 200 characters, not blank, no control characters; absent is fine unless said otherwise. */
@Pattern(regexp = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,200}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    String message() default "must be one line of 1 to 200 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
