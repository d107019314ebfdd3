package grantledger.benchmark.clicking;

import grantledger.standalone.client.Browser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** People who work at the same time: each opens a page, reads it for a second or so, and opens the next. */
public final class Office {

    private static final long LEAST_READING = 500;
    private static final long MOST_READING = 1_500;

    private final int port;
    private final Caseload cases;
    private final List<String> sessions;

    /** @param people who sign in at the console, by the issuer's page as everybody does */
    public Office(int port, int people, Caseload cases) {
        this.port = port;
        this.cases = cases;
        this.sessions = IntStream.range(0, people)
                .mapToObj(number -> signIn(Tour.of(number).person()))
                .toList();
    }

    private String signIn(String person) {
        try (Browser browser = new Browser("http://127.0.0.1:" + port)) {
            browser.signIn(person, "/calls");
            return browser.session();
        }
    }

    /** Lets everybody work for so long. */
    public Looks work(Duration time) throws InterruptedException {
        Looks looks = new Looks();
        long ends = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < sessions.size(); number++) {
                String session = sessions.get(number);
                Tour tour = Tour.of(number);
                running.add(threads.submit(() -> {
                    try (Visitor visitor = new Visitor(port, session)) {
                        go(visitor, tour, ends, looks);
                    }
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
                    looks.failed(page.name() + ": " + refused.getMessage());
                }
            }
        }
    }
}
