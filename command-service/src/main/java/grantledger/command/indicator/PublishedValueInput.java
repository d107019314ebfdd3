package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.PLACE_OF_PERIOD;
import static grantledger.command.indicator.IndicatorRule.QUOTIENT_OF_WHAT_IS_GIVEN;

import grantledger.command.values.Decimal;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.places.Places;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.UnaryOperator;

/** The value of one place. Numerator and denominator say what it is a quotient of, and let places be put together. */
public record PublishedValueInput(
        @NotNull
        @Pattern(
                regexp = Places.CODE,
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

    /** @param field how the command names a field of this value, such as {@code place} */
    void require(String period, UnaryOperator<String> field) {
        PLACE_OF_PERIOD.requireOf(
                field.apply("place"),
                Places.holds(Period.Read.year(period), place),
                "There is no %s in %s.",
                place,
                period);
        requireQuotient(field);
    }

    /** A value is rounded by whoever publishes it, to the decimals that it has. */
    private void requireQuotient(UnaryOperator<String> field) {
        QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                field.apply(numerator == null ? "numerator" : "denominator"),
                (numerator == null) == (denominator == null),
                "A numerator comes with a denominator, and the other way round.");
        if (denominator != null) {
            QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                    field.apply("denominator"), denominator.signum() > 0, "A denominator is above zero.");
            QUOTIENT_OF_WHAT_IS_GIVEN.requireOf(
                    field.apply("value"),
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
