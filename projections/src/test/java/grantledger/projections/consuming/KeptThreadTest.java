package grantledger.projections.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptThreadTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch again = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void begins_again_after_an_error_and_tells_it_until_all_is_well() throws InterruptedException {
        KeptThread[] kept = new KeptThread[1];
        kept[0] = new KeptThread("kept", () -> {
            if (begun.incrementAndGet() == 1) {
                throw new StackOverflowError("too deep");
            }
            again.countDown();
            told.await();
            kept[0].sign();
            over.countDown();
            Thread.sleep(SOON);
        });
        kept[0].start();

        again.await();
        assertThat(kept[0].trouble()).contains("too deep");
        told.countDown();
        over.await();
        assertThat(kept[0].trouble()).isNull();

        kept[0].interrupt();
        kept[0].join(SOON);
        assertThat(kept[0].trouble()).isEqualTo("The thread kept has ended: it was interrupted");
        kept[0].stop();
        assertThat(kept[0].trouble()).isNull();
    }
}
