package grantledger.access.tracing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector, some at once and on a thread of its own. Nobody waits for it: what comes too fast, or cannot be
 * delivered, is dropped and counted.
 */
final class Collector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final int MOST_WAITING = 8_192;
    private static final int AT_ONCE = 512;
    private static final Duration GATHERING = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final OtlpJson json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private boolean away;

    /** @param endpoint of OTLP over HTTP, without the path of traces */
    Collector(String endpoint, String service) {
        this.address = URI.create(endpoint.replaceFirst("/$", "") + "/v1/traces");
        this.json = new OtlpJson(service);
        this.thread = Thread.ofPlatform().daemon().name("trace-export").start(this::deliver);
    }

    void add(Span span) {
        if (!waiting.offer(span)) {
            dropped.incrementAndGet();
        }
    }

    long dropped() {
        return dropped.get();
    }

    private void deliver() {
        try {
            while (true) {
                List<Span> next = new ArrayList<>(List.of(waiting.take()));
                Thread.sleep(GATHERING);
                waiting.drainTo(next, AT_ONCE - 1);
                send(next);
            }
        } catch (InterruptedException stopped) {
            // the service stops
        }
    }

    private void send(List<Span> spans) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.of(spans)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            told(spans, status / 100 == 2 ? null : "it answers " + status);
        } catch (IOException failure) {
            told(spans, failure.toString());
        }
    }

    /** Once for each time that it goes away. */
    private void told(List<Span> spans, String trouble) {
        if (trouble != null) {
            dropped.addAndGet(spans.size());
            if (!away) {
                LOG.warn("Traces are dropped: the collector at {} does not take them: {}", address, trouble);
            }
        }
        away = trouble != null;
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
