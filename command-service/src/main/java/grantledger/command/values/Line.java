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
 * One line of text, 1 to 200 characters, not blank, without control characters, line or paragraph separators, characters
 * that turn the direction of what follows, and those without any width; absent is fine unless said otherwise.
 */
@Pattern(regexp = Blanks.NOT_ONLY + "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}" + Blanks.NO_WIDTH + "]{1,200}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    String message() default "must be one line of 1 to 200 characters that show";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
