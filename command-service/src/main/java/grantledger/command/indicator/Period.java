package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.PERIOD_HAS_BEGUN;

import grantledger.command.deciding.Acting;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A year from 1998 on, such as {@code 2019}, or a quarter of one, such as {@code 2019-Q3}. */
@Pattern(regexp = "(199[89]|2[01]\\d\\d)(-Q[1-4])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Period {
    String message() default "must be a year from 1998 to 2199, such as 2019, or a quarter of one, such as 2019-Q3";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What a valid period means. */
    final class Read {

        private Read() {}

        static int year(String period) {
            return Integer.parseInt(period.substring(0, 4));
        }

        /** @param field how the command names the period */
        static void requireBegun(String period, String field, Acting acting) {
            PERIOD_HAS_BEGUN.requireOf(
                    field, !firstDay(period).isAfter(acting.today()), "The period %s has not begun.", period);
        }

        static LocalDate firstDay(String period) {
            int month = period.length() == 4 ? 1 : (period.charAt(6) - '1') * 3 + 1;
            return LocalDate.of(year(period), month, 1);
        }
    }
}
