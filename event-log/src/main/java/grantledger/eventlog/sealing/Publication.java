package grantledger.eventlog.sealing;

import grantledger.eventlog.following.Turn;
import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.eventlog.sql.Query;
import grantledger.format.KillPoint;
import grantledger.format.notes.SealedRange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what is sealed, beside the sealer, which need not wait for Kafka or for anybody else: each checkpoint after the
 * last one that the topic has, once the synchronous standbys have it, and again with what witnesses answer.
 */
final class Publication implements AutoCloseable {

    private static final long POLL_MILLIS = 1_000;
    private static final long LOOK_NANOS = Duration.ofSeconds(5).toNanos();

    private final Sealing sealing;
    private final Turn turn;
    private final Origin origin;
    private final Semaphore news = new Semaphore(0);
    private final Queue<Sealed> cosigned = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Cosigner> cosigners;
    private final Thread thread;
    private OrderedTopic topic;
    private Optional<Sealed> published;
    private long lookedAt;
    private volatile SealingStopped stopped;

    /**
     * @param topic is this one's from now on; null when it could not be opened yet
     * @param published the last that it has
     */
    Publication(Sealing sealing, Turn turn, Origin origin, OrderedTopic topic, Optional<Sealed> published) {
        this.sealing = sealing;
        this.turn = turn;
        this.origin = origin;
        this.topic = topic;
        this.published = published;
        this.lookedAt = System.nanoTime();
        this.cosigners = sealing.witnesses().stream().map(this::cosigner).toList();
        this.thread = sealing.threads().start("sealer-publication", this::publish);
    }

    private Cosigner cosigner(Witness witness) {
        return new Cosigner(
                witness,
                http,
                sealing.database(),
                origin,
                sealing.threads(),
                this::isCosigned,
                said -> sealing.state().witness(witness, said));
    }

    private void isCosigned(Sealed sealed) {
        cosigned.add(sealed);
        news.release();
    }

    /** There may be something to publish. */
    void wake() {
        news.release();
    }

    /** @throws SealingStopped when it was found that others hold what this log does not have */
    void requireNoDifference() {
        if (stopped != null) {
            throw stopped;
        }
    }

    private void publish() {
        try {
            published.filter(it -> it.origin() == origin.number()).ifPresent(this::begin);
            while (!Thread.currentThread().isInterrupted() && stopped == null) {
                attempt();
                if (news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException closed) {
            // the turn is over
        }
    }

    /** What had been published before, and what witnesses had answered to that. */
    private void begin(Sealed last) {
        offer(last);
        cosigned.add(last);
    }

    private void attempt() throws InterruptedException {
        try {
            open();
            publishSealed();
            publishCosigned();
            sealing.state().publishes();
        } catch (SealingStopped difference) {
            stopped = difference;
        } catch (IOException | RuntimeException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            sealing.state().publishingFails(failure);
            forget();
        }
    }

    /** Looks at the topic anew when it is another one by now. */
    private void open() throws InterruptedException {
        if (topic != null && System.nanoTime() - lookedAt > LOOK_NANOS) {
            lookedAt = System.nanoTime();
            if (!topic.isSame()) {
                forget();
            }
        }
        if (topic == null) {
            topic = OrderedTopic.open(sealing.topic());
            published = sealing.outside().published(topic);
        }
    }

    private void publishSealed() throws IOException, InterruptedException {
        Optional<Sealed> next = next();
        while (next.isPresent()) {
            new Standbys(sealing.database()).awaitFlushed();
            requireTurn();
            send(next.get());
            next = next();
        }
    }

    private Optional<Sealed> next() {
        return Sealed.after(
                sealing.database(),
                published.map(Sealed::origin).orElse(0),
                published.map(Sealed::size).orElse(0L));
    }

    private void send(Sealed next) throws IOException, InterruptedException {
        if (next.origin() == origin.number()) {
            sealing.lastPublished().remember(next.checkpoint());
        }
        topic.send(next.checkpoint().origin(), range(next).written());
        KillPoint.AFTER_SEAL_PUBLISHED.here();
        published = Optional.of(next);
        sealing.state().published(next);
        offer(next);
    }

    private void offer(Sealed last) {
        if (last.origin() == origin.number()) {
            cosigners.forEach(it -> it.offer(last));
        }
    }

    private SealedRange range(Sealed sealed) {
        String name = sealed.checkpoint().origin();
        Origin of = Origin.named(name, sealing.database()).orElseThrow();
        long from = sealed.from(sealing.database());
        byte[] leaves = new LeafHashes(sealing.database()).ofLeaves(of, from, sealed.size());
        return new SealedRange(
                sealing.logId(), name, from, sealed.size(), leaves, from == 0 ? of.began() : null, sealed.note());
    }

    /** The same checkpoint again, with what witnesses have answered by now. */
    private void publishCosigned() throws InterruptedException {
        for (Sealed next = cosigned.peek(); next != null; next = cosigned.peek()) {
            String note = next.cosigned(sealing.database());
            if (!note.equals(next.note())) {
                requireTurn();
                String name = next.checkpoint().origin();
                byte[] record = new SealedRange(
                                sealing.logId(), name, next.size(), next.size(), new byte[0], null, note)
                        .written();
                topic.send(name, record);
            }
            cosigned.remove();
        }
    }

    /** Another instance may have gone on without this one's having noticed yet. */
    private void requireTurn() {
        long epoch = Query.of(sealing.database(), """
            select coalesce((
                select epoch from checkpoint where origin = (select max(number) from log_origin)
                order by size desc limit 1
            ), 0)
            """).number();
        if (epoch > turn.epoch()) {
            throw new IllegalStateException("A later turn has begun");
        }
    }

    private void forget() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }

    @Override
    public void close() {
        cosigners.forEach(Cosigner::close);
        http.shutdownNow();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        forget();
    }
}
