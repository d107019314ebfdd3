package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/**
 * A decimal number of at most 15 digits before the point and 6 after; absent is fine unless said otherwise. It is judged
 * by its exponent and never written out, so that one of two billion digits is refused at once.
 */
@Constraint(validatedBy = Decimal.InRange.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Decimal {
    String message() default "must have at most 15 digits before the decimal point and 6 after";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class InRange implements ConstraintValidator<Decimal, BigDecimal> {

        private static final int INTEGER_DIGITS = 15;
        private static final int DECIMALS = 6;

        @Override
        public boolean isValid(BigDecimal value, ConstraintValidatorContext context) {
            return value == null
                    || (value.scale() <= DECIMALS
                            && value.scale() >= -INTEGER_DIGITS
                            && value.precision() - value.scale() <= INTEGER_DIGITS);
        }
    }
}
