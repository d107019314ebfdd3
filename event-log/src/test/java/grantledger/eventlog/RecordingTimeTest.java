package grantledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecordingTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private Instant clock = START;
    private final RecordingTime time = new RecordingTime(((InstantSource) () -> clock).withZone(ZoneOffset.UTC));

    private void at(Duration sinceStart) {
        clock = START.plus(sinceStart);
    }

    @Test
    void is_the_clock_s_in_whole_microseconds() {
        at(Duration.ofNanos(1_999));
        assertThat(time.now()).isEqualTo(START.plusNanos(1_000));
    }

    @Test
    void stands_still_while_the_clock_is_set_back() {
        at(Duration.ofSeconds(5));
        time.now();
        at(Duration.ofSeconds(3));
        assertThat(time.now()).isEqualTo(START.plusSeconds(5));
        at(Duration.ofSeconds(6));
        assertThat(time.now()).isEqualTo(START.plusSeconds(6));
    }

    @Test
    void goes_with_a_clock_that_is_a_little_ahead() {
        time.isBehind(START.plusMillis(20));
        at(Duration.ofSeconds(1));
        assertThat(time.now()).isEqualTo(START.plusMillis(1_020));
    }

    @Test
    void is_not_driven_ahead_by_one_that_was_only_faster_to_write() {
        time.isBehind(START.minusMillis(1));
        assertThat(time.now()).isEqualTo(START);
    }

    @Test
    void waits_for_the_clocks_where_another_one_is_far_ahead() {
        time.isBehind(START.plusSeconds(3_600));
        at(Duration.ofSeconds(1));
        assertThat(time.now()).isEqualTo(START.plusSeconds(3_600));
        at(Duration.ofSeconds(3_601));
        assertThat(time.now()).isEqualTo(START.plusSeconds(3_601));
    }
}
