package grantledger.command.values;

import grantledger.events.places.Counties;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The official two-digit code of a Swedish county, or 00 for more than one. */
@Constraint(validatedBy = County.Listed.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface County {
    String message() default "must be a Swedish county code, or 00 for more than one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Listed implements ConstraintValidator<County, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || Counties.names().containsKey(value);
        }
    }
}
