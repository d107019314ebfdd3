package grantledger.benchmark.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that act without pause: first to warm up, then while they are counted. Each is a virtual thread, as in the
 * services, whoever is measured.
 */
public record Window(Duration warmUp, Duration measured) {

    /** Returns how often the clients acted a second, all together. */
    public double rate(Contender contender, int clients) throws Exception {
        Running running = new Running();
        List<Client> acting = new ArrayList<>();
        try {
            for (int i = 0; i < clients; i++) {
                acting.add(contender.client(i));
            }
            return running.rate(acting, this);
        } finally {
            for (Client client : acting) {
                client.leave();
            }
            contender.rest();
        }
    }

    private static final class Running {

        private final LongAdder acts = new LongAdder();
        private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final Semaphore failed = new Semaphore(0);
        private volatile boolean stopped;

        double rate(List<Client> clients, Window window) throws Exception {
            List<Thread> threads = clients.stream()
                    .map(client -> Thread.ofVirtual().start(() -> act(client)))
                    .toList();
            double rate;
            try {
                rest(window.warmUp());
                long before = acts.sum();
                long began = System.nanoTime();
                rest(window.measured());
                rate = (acts.sum() - before) * 1e9 / (System.nanoTime() - began);
            } finally {
                stopped = true;
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            if (!failures.isEmpty()) {
                throw new IllegalStateException("A client failed", failures.peek());
            }
            return rate;
        }

        /** Until the time is up or a client fails. */
        private void rest(Duration time) throws InterruptedException {
            if (failed.tryAcquire(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                failed.release();
            }
        }

        private void act(Client client) {
            try {
                while (!stopped) {
                    client.act();
                    acts.increment();
                }
            } catch (Exception | Error failure) {
                failures.add(failure);
                failed.release();
            }
        }
    }
}
