package grantledger.command.values;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Swedish organisation number, {@code NNNNNN-NNNN}: ten digits, the third at least 2, the last a Luhn check digit
 * (Skatteverket, SKV 709).
 */
@Constraint(validatedBy = OrganisationNumber.CheckDigit.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface OrganisationNumber {
    String message() default "must be an organisation number NNNNNN-NNNN with a valid check digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class CheckDigit implements ConstraintValidator<OrganisationNumber, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.matches("\\d{2}[2-9]\\d{3}-\\d{4}") && luhn(value.replace("-", "")) % 10 == 0);
        }

        private static int luhn(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
                sum += product / 10 + product % 10;
            }
            return sum;
        }
    }
}
