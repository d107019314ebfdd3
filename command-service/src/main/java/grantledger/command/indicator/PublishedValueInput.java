package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.QUOTIENT_OF_WHAT_IS_GIVEN;

import grantledger.command.values.Decimal;
import grantledger.events.IndicatorEvent.PublishedValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The value of one place. Numerator and denominator say what it is a quotient of, and let places be put together. */
record PublishedValueInput(
        @NotNull
        @Pattern(
                regexp = "SE|\\d{2}|\\d{4}(-[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9_-]{0,39})?",
                message = "must be SE, the code of a county or a municipality, or of an area inside one, such as"
                        + " 0180-SKARHOLMEN")
        String place,

        @NotNull @Decimal BigDecimal value,
        @Decimal BigDecimal numerator,
        @Decimal BigDecimal denominator) {

    private static final List<Integer> SCALES = List.of(1, 100, 1_000, 10_000, 100_000);

    PublishedValue fact() {
        return new PublishedValue(place, value, numerator, denominator);
    }

    /** A value is rounded by whoever publishes it, to the decimals that it has. */
    void requireQuotient(String field) {
        QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                field,
                (numerator == null) == (denominator == null),
                "A numerator comes with a denominator, and the other way round.");
        if (denominator != null) {
            QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                    field + ".denominator", denominator.signum() > 0, "A denominator is above zero.");
            QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                    field + ".value",
                    SCALES.stream().anyMatch(this::isQuotient),
                    "%s is not the quotient of %s and %s.",
                    value.toPlainString(),
                    numerator.toPlainString(),
                    denominator.toPlainString());
        }
    }

    private boolean isQuotient(int scale) {
        BigDecimal exact = numerator.multiply(BigDecimal.valueOf(scale)).divide(denominator, MathContext.DECIMAL64);
        return exact.subtract(value).abs().compareTo(value.ulp()) <= 0;
    }
}
