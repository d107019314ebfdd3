package grantledger.benchmark.clicking;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** People who work at the same time: each opens a page, reads it for a second or so, and opens the next. */
public final class Office implements AutoCloseable {

    private static final long LEAST_READING = 500;
    private static final long MOST_READING = 1_500;

    private final Caseload cases;
    private final List<Visitor> visitors = new ArrayList<>();

    /** Signs so many people in. */
    public Office(int port, int people, Caseload cases) throws IOException {
        this.cases = cases;
        for (int number = 0; number < people; number++) {
            visitors.add(Visitor.signedIn(port, Tour.of(number).person()));
        }
    }

    /** Lets everybody work for so long. */
    public Looks work(Duration time) throws InterruptedException {
        Looks looks = new Looks();
        long ends = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < visitors.size(); number++) {
                Visitor visitor = visitors.get(number);
                Tour tour = Tour.of(number);
                running.add(threads.submit(() -> {
                    go(visitor, tour, ends, looks);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Somebody was shut out", failed.getCause());
        }
        return looks;
    }

    private void go(Visitor visitor, Tour tour, long ends, Looks looks) throws IOException, InterruptedException {
        while (true) {
            for (Page page : tour.pages(cases)) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(LEAST_READING, MOST_READING));
                if (System.nanoTime() > ends) {
                    return;
                }
                try {
                    looks.add(visitor.look(page));
                } catch (IllegalStateException refused) {
                    looks.failed(page.path() + ": " + refused.getMessage());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Visitor visitor : visitors) {
            visitor.close();
        }
    }
}
