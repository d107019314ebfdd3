package grantledger.command.intake.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which lines wait for which. */
class LanesTest {

    private final Lanes lanes = new Lanes();
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CompletableFuture<Void> second = new CompletableFuture<>();
    private final CompletableFuture<Void> third = new CompletableFuture<>();

    @Test
    void lines_about_different_matters_do_not_wait_for_each_other() {
        assertThat(lanes.enter(first, List.of("a"))).isDone();
        assertThat(lanes.enter(second, List.of("b"))).isDone();
    }

    @Test
    void a_line_waits_for_the_one_before_it_about_the_same() {
        var _ = lanes.enter(first, List.of("a"));
        CompletableFuture<Void> waits = lanes.enter(second, List.of("b", "a"));
        assertThat(waits).isNotDone();
        first.complete(null);
        assertThat(waits).isDone();
    }

    @Test
    void a_line_that_reaches_further_waits_for_all_before_it_and_all_after_it_wait_for_it() {
        var _ = lanes.enter(first, List.of("a"));
        CompletableFuture<Void> alone = lanes.enter(second, List.of());
        CompletableFuture<Void> after = lanes.enter(third, List.of("b"));
        assertThat(alone).isNotDone();
        first.complete(null);
        assertThat(alone).isDone();
        assertThat(after).isNotDone();
        second.complete(null);
        assertThat(after).isDone();
    }

    @Test
    void those_that_are_done_are_forgotten_and_no_other() {
        var _ = lanes.enter(first, List.of("a"));
        for (int i = 0; i < 5_000; i++) {
            var _ = lanes.enter(CompletableFuture.completedFuture(null), List.of(i));
        }
        assertThat(lanes.enter(second, List.of("a"))).isNotDone();
    }
}
