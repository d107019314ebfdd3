package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of 1 to 10 000 characters, not blank, line breaks and tabs allowed; absent is fine unless said otherwise. */
@Pattern(regexp = Blanks.NOT_ONLY + "(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t]){1,10000}+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
    String message() default "must be text of 1 to 10000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
