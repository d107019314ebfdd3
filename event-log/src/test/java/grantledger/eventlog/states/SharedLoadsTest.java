package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLoadsTest {

    private static final int ASKING = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore goOn = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void close() {
        threads.close();
    }

    private String slowly(String key) {
        begun.incrementAndGet();
        goOn.acquireUninterruptibly();
        if (key.equals("spoiled")) {
            throw new IllegalStateException("cannot be loaded");
        }
        return key + " " + begun.get();
    }

    private List<Future<String>> ask(SharedLoads<String, String> loads, String... keys) throws InterruptedException {
        List<Future<String>> asking = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            String key = keys[i % keys.length];
            asking.add(threads.submit(() -> loads.get(key)));
        }
        Thread.sleep(100);
        return asking;
    }

    @Test
    void what_many_ask_for_at_the_same_time_is_loaded_once() throws Exception {
        SharedLoads<String, String> loads = new SharedLoads<>(10, this::slowly);
        List<Future<String>> asking = ask(loads, "a", "b");
        assertThat(begun).hasValue(2);
        goOn.release(2);
        for (Future<String> one : asking) {
            assertThat(one.get()).endsWith(" 2");
        }
        goOn.release();
        assertThat(loads.get("a")).isEqualTo("a 3");
    }

    @Test
    void only_so_many_are_loaded_at_once() throws Exception {
        SharedLoads<String, String> loads = new SharedLoads<>(2, this::slowly);
        List<Future<String>> asking = ask(loads, "a", "b", "c", "d", "e");
        assertThat(begun).hasValue(2);
        goOn.release(5);
        for (Future<String> one : asking) {
            assertThat(one.get()).isNotEmpty();
        }
        assertThat(begun).hasValue(5);
    }

    @Test
    void a_failure_is_everybody_s_and_is_not_kept() throws Exception {
        SharedLoads<String, String> loads = new SharedLoads<>(1, this::slowly);
        List<Future<String>> asking = ask(loads, "spoiled");
        goOn.release();
        for (Future<String> one : asking) {
            assertThatThrownBy(one::get).hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(begun).hasValue(1);
        goOn.release();
        assertThatThrownBy(() -> loads.get("spoiled")).isInstanceOf(IllegalStateException.class);
        assertThat(begun).hasValue(2);
    }
}
