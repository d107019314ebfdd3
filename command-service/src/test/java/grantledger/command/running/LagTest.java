package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void what_is_behind_and_does_not_move_for_fifteen_seconds_stands_still() {
        Lag lag = Lag.NONE.then(10, 8, 1, 0).then(12, 8, 1, 14 * SECOND);
        assertThat(lag.behind()).isEqualTo(4);
        assertThat(lag.standsStill()).isFalse();
        assertThat(lag.then(12, 8, 1, 15 * SECOND).standsStill()).isTrue();
    }

    @Test
    void whatever_is_kept_is_a_sign_of_life_also_at_the_same_position() {
        Lag lag = Lag.NONE.then(10, 8, 1, 0).then(10, 8, 2, 14 * SECOND);
        assertThat(lag.then(10, 8, 2, 28 * SECOND).standsStill()).isFalse();
        assertThat(lag.then(10, 8, 2, 29 * SECOND).standsStill()).isTrue();
    }

    @Test
    void what_has_nothing_to_do_does_not_stand_still_and_what_then_comes_has_its_time() {
        Lag idle = Lag.NONE.then(10, 10, 1, 0).then(10, 10, 1, 100 * SECOND);
        assertThat(idle.standsStill()).isFalse();
        Lag late = idle.then(11, 10, 1, 101 * SECOND);
        assertThat(late.then(11, 10, 1, 115 * SECOND).standsStill()).isFalse();
        assertThat(late.then(11, 10, 1, 116 * SECOND).standsStill()).isTrue();
    }
}
