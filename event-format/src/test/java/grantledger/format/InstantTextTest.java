package grantledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @Test
    void any_instant_comes_back_as_it_was_written() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int decimals = random.nextInt(10);
            long unit = (long) Math.pow(10, 9 - decimals);
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextLong(1_000_000_000) / unit * unit);
            assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-29T00:00:00Z",
                "2020-12-31T23:59:59.999999999Z",
                "2020-03-19T08:00:00.1Z",
                "2020-03-19T24:00:00Z",
                "2020-03-19T23:59:60Z",
                "2020-03-19t08:00:00z",
                "2020-03-19T08:00:00.Z",
                "+12020-03-19T08:00:00Z",
                "-0001-03-19T08:00:00Z",
            })
    void other_forms_are_read_as_the_library_reads_them(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2021-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-00-01T00:00:00Z",
                "2020-01-00T00:00:00Z",
                "2020-01-01T25:00:00Z",
                "2020-01-01T00:00Z",
                "2020-01-01T00:60:00Z",
                "2020-01-01T00:00:0xZ",
                "2020-01-01 00:00:00Z",
                "2020-01-01T00:00:00,5Z",
                "2020-01-01T00:00:00.1234567890Z",
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
