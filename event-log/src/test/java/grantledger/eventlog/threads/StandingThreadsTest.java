package grantledger.eventlog.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingThreadsTest {

    private final StandingThreads threads = new StandingThreads();

    @Test
    void one_that_ends_by_something_that_was_thrown_is_remembered() throws InterruptedException {
        Error thrown = new StackOverflowError("too deep");
        threads.start("doomed", () -> {
                    throw thrown;
                })
                .join();
        threads.startVirtual("light", () -> {
                    throw new IllegalStateException("too light");
                })
                .join();
        assertThat(threads.ended()).containsOnlyKeys("doomed", "light").containsEntry("doomed", thrown);
    }

    @Test
    void one_that_is_done_is_not() throws InterruptedException {
        threads.start("done", () -> {}).join();
        assertThat(threads.ended()).isEmpty();
    }
}
