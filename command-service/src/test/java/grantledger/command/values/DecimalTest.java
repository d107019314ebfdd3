package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecimalTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Value(@Decimal BigDecimal decimal) {}

    @Test
    void absent_is_fine() {
        assertThat(VALIDATOR.validate(new Value(null))).isEmpty();
    }

    @Test
    void a_decimal_has_at_most_15_digits_before_the_point() {
        assertThat(Stream.of("999999999999999", "-999999999999999.999999", "1e14", "0"))
                .allMatch(DecimalTest::valid);
        assertThat(Stream.of("1000000000000000", "-1e15", "1e16")).noneMatch(DecimalTest::valid);
    }

    @Test
    void a_decimal_has_at_most_6_digits_after_the_point() {
        assertThat(valid("0.000001")).isTrue();
        assertThat(valid("0.0000001")).isFalse();
    }

    @Test
    void a_number_of_two_billion_digits_is_refused_without_being_written_out() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Stream.of("1e2147483647", "-9e2147483647", "1e-2147483647", "0e2147483647"))
                        .noneMatch(DecimalTest::valid));
    }

    private static boolean valid(String decimal) {
        return VALIDATOR.validate(new Value(new BigDecimal(decimal))).isEmpty();
    }
}
