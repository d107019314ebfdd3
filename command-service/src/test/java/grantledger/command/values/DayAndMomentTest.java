package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayAndMomentTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Times(@Day LocalDate day, @Moment Instant moment) {}

    @Test
    void absent_is_fine() {
        assertThat(valid(new Times(null, null))).isTrue();
    }

    @Test
    void a_day_is_from_1900_to_2199() {
        assertThat(day("1899-12-31")).isFalse();
        assertThat(day("1900-01-01")).isTrue();
        assertThat(day("2199-12-31")).isTrue();
        assertThat(day("2200-01-01")).isFalse();
        assertThat(valid(new Times(LocalDate.MIN, null))).isFalse();
        assertThat(valid(new Times(LocalDate.MAX, null))).isFalse();
    }

    @Test
    void a_moment_is_from_1900_to_the_end_of_2199() {
        assertThat(moment("1899-12-31T23:59:59.999999999Z")).isFalse();
        assertThat(moment("1900-01-01T00:00:00Z")).isTrue();
        assertThat(moment("2199-12-31T23:59:59.999999999Z")).isTrue();
        assertThat(moment("2200-01-01T00:00:00Z")).isFalse();
        assertThat(valid(new Times(null, Instant.MIN))).isFalse();
        assertThat(valid(new Times(null, Instant.MAX))).isFalse();
    }

    private static boolean day(String day) {
        return valid(new Times(LocalDate.parse(day), null));
    }

    private static boolean moment(String moment) {
        return valid(new Times(null, Instant.parse(moment)));
    }

    private static boolean valid(Times times) {
        return VALIDATOR.validate(times).isEmpty();
    }
}
