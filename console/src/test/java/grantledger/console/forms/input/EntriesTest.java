package grantledger.console.forms.input;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {

    @Test
    void whole_sek_are_written_with_blanks_or_commas_and_with_their_currency() {
        for (var text : List.of(
                "1250000",
                "1 250 000",
                "1\u00a0250\u00a0000",
                "1\u202f250\u202f000",
                "1,250,000",
                " 1 250 000 kr",
                "SEK 1,250,000",
                "1250000 SEK")) {
            assertThat(Entries.kronor(text)).as(text).hasValue(1_250_000L);
        }
        for (var text : List.of("1.5", "1,25", "1 250 000:-", "12e6", "kr", "1234567890123456789", "٣")) {
            assertThat(Entries.kronor(text)).as(text).isEmpty();
        }
        assertThat(Entries.kronor("0")).hasValue(0L);
        assertThat(Entries.kronor("-5")).hasValue(-5L);
    }

    @Test
    void a_comma_parts_decimals_in_swedish_and_thousands_in_english() {
        assertThat(Entries.decimal("12,5", Language.SV)).hasValue(new BigDecimal("12.5"));
        assertThat(Entries.decimal("12.5", Language.SV)).hasValue(new BigDecimal("12.5"));
        assertThat(Entries.decimal("12.5", Language.EN)).hasValue(new BigDecimal("12.5"));
        assertThat(Entries.decimal("1,234", Language.EN)).hasValue(new BigDecimal("1234"));
        assertThat(Entries.decimal("1,234", Language.SV)).hasValue(new BigDecimal("1.234"));
        assertThat(Entries.decimal("1 234,5", Language.SV)).hasValue(new BigDecimal("1234.5"));
        assertThat(Entries.decimal("\u22125", Language.SV)).hasValue(new BigDecimal("-5"));
        assertThat(Entries.decimal("1e9999999", Language.EN)).isEmpty();
        assertThat(Entries.decimal("1".repeat(41), Language.EN)).isEmpty();
    }

    @Test
    void times_are_swedish_unless_they_say_otherwise() {
        assertThat(Entries.time("2026-07-01T12:00")).hasValue("2026-07-01T12:00:00+02:00");
        assertThat(Entries.time("2026-12-01 12:00")).hasValue("2026-12-01T12:00:00+01:00");
        assertThat(Entries.time("2026-12-01T23:59:59")).hasValue("2026-12-01T23:59:59+01:00");
        assertThat(Entries.time("2026-12-01T12:00:00Z")).hasValue("2026-12-01T12:00:00Z");
        assertThat(Entries.time("2026-12-01")).isEmpty();
        assertThat(Entries.time("2026-02-30T12:00")).isEmpty();
        assertThat(Entries.time("yesterday")).isEmpty();
    }

    @Test
    void a_time_comes_back_as_it_went() {
        for (var time : List.of("2026-07-01T10:00:00Z", "2026-12-31T22:59:59Z", "2026-12-31T22:59:59.123456Z")) {
            assertThat(Entries.time(Entries.local(time)).map(OffsetDateTime::parse))
                    .hasValueSatisfying(there -> assertThat(there).isAtSameInstantAs(OffsetDateTime.parse(time)));
        }
    }

    @Test
    void a_day_is_a_day_of_the_calendar() {
        assertThat(Entries.day(" 2026-09-01 ")).hasValue("2026-09-01");
        assertThat(Entries.day("2026-02-30")).isEmpty();
        assertThat(Entries.day("1/9 2026")).isEmpty();
    }

    @Test
    void sums_are_of_what_is_written() {
        assertThat(Sum.of(List.of("1 000", "", "2 500 kr"))).isEqualTo(3_500);
        assertThat(Sum.of(List.of("1 000", "much"))).isZero();
    }
}
