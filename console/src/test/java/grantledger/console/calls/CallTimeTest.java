package grantledger.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Moment;
import grantledger.console.calls.CallTime.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CallTimeTest {
    private static final Instant OPENS = Instant.parse("2026-04-16T07:00:00Z");
    /** Midnight in Sweden: the fifteenth is the last day. */
    private static final Instant CLOSES = Instant.parse("2026-06-15T22:00:00Z");

    @Test
    void days_are_counted_as_calendars_of_sweden_do() {
        assertThat(at("2026-04-14T23:00:00Z")).isEqualTo(new CallTime(State.UPCOMING, 1));
        assertThat(at("2026-04-16T07:00:00Z")).isEqualTo(new CallTime(State.OPEN, 60));
        assertThat(at("2026-06-15T21:59:59Z")).isEqualTo(new CallTime(State.OPEN, 0));
        assertThat(at("2026-06-15T22:00:00Z")).isEqualTo(new CallTime(State.CLOSED, 1));
        assertThat(at("2026-06-25T12:00:00Z")).isEqualTo(new CallTime(State.CLOSED, 10));
    }

    @Test
    void of_a_position_nobody_knows_the_time_and_a_cancellation_is_told_all_the_same() {
        var call =
                "{\"opensAt\": \"2026-04-16T07:00:00Z\", \"closesAt\": \"2026-06-15T22:00:00Z\", \"cancelledBecause\":"
                        + " %s}";
        var json = JsonMapper.builder().build();

        assertThat(CallTime.of(json.readTree(call.formatted("null")), Optional.empty()))
                .isEmpty();
        assertThat(CallTime.of(json.readTree(call.formatted("\"no money\"")), Optional.empty()))
                .hasValue(new CallTime(State.CANCELLED, 0));
    }

    @Test
    void a_page_of_an_earlier_day_counts_from_that_day() {
        var moment = Moment.of(Map.of("asOf", new String[] {"2026-06-14"}));

        assertThat(When.of(moment, Instant.parse("2027-01-01T00:00:00Z")).map(then -> CallTime.at(OPENS, CLOSES, then)))
                .hasValue(new CallTime(State.OPEN, 1));
        assertThat(When.of(Moment.position(7), Instant.EPOCH)).isEmpty();
    }

    private static CallTime at(String now) {
        return CallTime.at(OPENS, CLOSES, Instant.parse(now));
    }
}
