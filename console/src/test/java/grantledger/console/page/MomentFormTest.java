package grantledger.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Moment;
import grantledger.console.asking.Moment.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentFormTest {

    @Test
    void a_day_alone_is_meant_to_its_end() {
        var moment = form("asOf", "2020-03-19", "", "").moment().orElseThrow();

        assertThat(moment).isEqualTo(new Moment(Clock.RECORDED, "2020-03-19"));
        assertThat(moment.time()).hasValue(Instant.parse("2020-03-19T22:59:59.999999Z"));
    }

    @Test
    void a_time_is_that_of_sweden_in_winter_and_in_summer() {
        assertThat(form("asOf", "2020-01-19", "13:30", "")
                        .moment()
                        .orElseThrow()
                        .value())
                .isEqualTo("2020-01-19T13:30:00+01:00");
        assertThat(form("occurredAt", "2020-07-19", "13:30:15", "").moment())
                .hasValue(new Moment(Clock.OCCURRED, "2020-07-19T13:30:15+02:00"));
    }

    @Test
    void a_position_is_a_whole_number() {
        assertThat(form("position", "", "", "17").moment()).hasValue(Moment.position(17));
    }

    @Test
    void what_cannot_be_understood_is_said_at_its_field() {
        assertThat(wrong("asOf", "", "", "")).isEqualTo("day");
        assertThat(wrong("asOf", "yesterday", "", "")).isEqualTo("day");
        assertThat(wrong("asOf", "2020-02-30", "", "")).isEqualTo("day");
        assertThat(wrong("occurredAt", "2020-02-28", "25:00", "")).isEqualTo("time");
        assertThat(wrong("position", "", "", "-1")).isEqualTo("at");
        assertThat(wrong("position", "", "", "1e3")).isEqualTo("at");
        assertThat(wrong("position", "2020-02-28", "", "")).isEqualTo("at");
    }

    private static String wrong(String clock, String day, String time, String at) {
        var form = form(clock, day, time, at);
        assertThat(form.moment()).isEmpty();
        return form.checked().wrong();
    }

    @Test
    void the_fields_are_filled_with_the_moment_of_the_page() {
        assertThat(MomentForm.of(moment("asOf", "2020-01-19T12:30:00Z"), "/calls"))
                .isEqualTo(new MomentForm("/calls", "asOf", "2020-01-19", "13:30:00", "", ""));
        assertThat(MomentForm.of(moment("occurredAt", "2020-01-19"), "/calls"))
                .isEqualTo(new MomentForm("/calls", "occurredAt", "2020-01-19", "", "", ""));
        assertThat(MomentForm.of(moment("position", "17"), "/calls"))
                .isEqualTo(new MomentForm("/calls", "position", "", "", "17", ""));
        assertThat(MomentForm.of(Moment.now(), "/calls")).isEqualTo(new MomentForm("/calls", "asOf", "", "", "", ""));
    }

    @Test
    void a_moment_of_an_address_that_is_none_stands_in_its_field_with_the_fault() {
        assertThat(MomentForm.of(moment("asOf", "yesterday"), "/calls"))
                .isEqualTo(new MomentForm("/calls", "asOf", "yesterday", "", "", "day"));
        assertThat(MomentForm.of(moment("position", "x"), "/calls"))
                .isEqualTo(new MomentForm("/calls", "position", "", "", "x", "at"));
    }

    @Test
    void a_time_without_an_offset_is_no_moment() {
        assertThat(moment("asOf", "2020-01-19T12:30:00").isWellFormed()).isFalse();
        assertThat(moment("asOf", "2020-01-19T12:30:00+01:00").isWellFormed()).isTrue();
        assertThat(moment("asOf", "2020-13-19").isWellFormed()).isFalse();
        assertThat(moment("position", "99999999999999999999").isWellFormed()).isFalse();
    }

    private static Moment moment(String clock, String value) {
        return Moment.of(Map.of(clock, new String[] {value}));
    }

    private static MomentForm form(String clock, String day, String time, String at) {
        return new MomentForm("/calls", clock, day, time, at, "");
    }
}
