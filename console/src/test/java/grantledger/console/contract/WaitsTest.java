package grantledger.console.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private long now;
    private final Waits waits = new Waits(() -> now);

    private void pass(int millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void calls_one_after_the_other_add_up_and_what_is_between_is_the_console_s_own() {
        try (var _ = waits.call()) {
            pass(5);
        }
        pass(100);
        try (var _ = waits.call()) {
            pass(7);
        }
        assertThat(waits.waitedMillis()).isEqualTo(12);
        assertThat(waits.totalMillis()).isEqualTo(112);
    }

    @Test
    void calls_that_overlap_count_once() {
        var first = waits.call();
        pass(3);
        var second = waits.call();
        pass(4);
        first.close();
        pass(5);
        second.close();
        assertThat(waits.waitedMillis()).isEqualTo(12);
    }

    @Test
    void what_another_thread_does_for_the_same_request_counts_there() throws Exception {
        var carried = waits.carriedBy(() -> Waits.here());
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.submit(carried).get()).isSameAs(waits);
        }
        assertThat(Waits.here()).isNotSameAs(waits);
    }
}
