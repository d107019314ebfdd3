package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/** A point in time of the years 1900 to 2199, UTC; absent is fine unless said otherwise. */
@Constraint(validatedBy = Moment.InRange.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Moment {
    String message() default "must be a time from 1900-01-01T00:00:00Z, before 2200-01-01T00:00:00Z";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class InRange implements ConstraintValidator<Moment, Instant> {

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public boolean isValid(Instant value, ConstraintValidatorContext context) {
            return value == null || (!value.isBefore(FIRST) && value.isBefore(END));
        }
    }
}
