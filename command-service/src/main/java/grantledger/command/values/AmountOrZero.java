package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whole SEK, 0 to 10^12: a cost may be nothing. */
@PositiveOrZero
@Max(1_000_000_000_000L)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface AmountOrZero {
    String message() default "must be whole SEK, 0 to 1000000000000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
