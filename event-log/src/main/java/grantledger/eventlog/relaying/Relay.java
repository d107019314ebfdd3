package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.Turn;
import grantledger.format.KillPoint;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Publishes the log. What was sent is recorded after the broker's acknowledgement, so a relay that dies in between sends
 * again, in the same order and with the same chain, and readers drop what they have seen. Before anything is sent, and
 * every few seconds from then on, the topic is compared with the log.
 */
public final class Relay implements Follower.Work {

    /** A lone event does not wait; what comes within a moment after it is sent, and folded, together. */
    public static final Follower.Pace PACE = new Follower.Pace(5_000, 4 * 1024 * 1024, 5);

    private static final long LOOK_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int KEPT_PLACES = 10_000;

    private final Turn turn;
    private final KafkaTopic kafka;
    private final TopicLayout layout;
    private final EventReader log;
    private final TopicWriter writer;
    private long lookedAt = System.nanoTime();
    private int kept;

    private Relay(Turn turn, KafkaTopic kafka, TopicLayout layout, EventReader log, TopicWriter writer) {
        this.turn = turn;
        this.kafka = kafka;
        this.layout = layout;
        this.log = log;
        this.writer = writer;
    }

    /**
     * Begins a turn, and makes the topic unless it exists.
     *
     * @throws PublishingStopped when the topic is no copy of the log
     */
    public static Relay begin(EventsTopic topic, EventReader log, Turn turn) throws Exception {
        KafkaTopic kafka = topic.open();
        try {
            Optional<RelayPlace> kept = RelayPlace.newest(turn.connection());
            Inspection found = Beginning.inspect(kafka, log, kept);
            RelayPlace from = Beginning.from(found, log, kept);
            TopicWriter writer = new TopicWriter(topic, log.logId(), from);
            return new Relay(turn, kafka, found.layout(), log, writer);
        } catch (Throwable failure) {
            kafka.close();
            throw failure;
        }
    }

    @Override
    public Place place() {
        return writer.place();
    }

    @Override
    public void take(List<StoredEvent> events) throws Exception {
        KillPoint.BEFORE_SEND.here();
        writer.send(events);
        KillPoint.AFTER_SEND.here();
        writer.reached().keep(turn);
        if (kept++ % KEPT_PLACES == 0) {
            RelayPlace.forgetOlder(turn.connection());
        }
    }

    @Override
    public boolean attend() throws InterruptedException {
        if (System.nanoTime() - lookedAt > LOOK_NANOS) {
            look();
            lookedAt = System.nanoTime();
        }
        return false;
    }

    /** Whatever has become of the topic, the next turn finds out what to do about it. */
    private void look() throws InterruptedException {
        if (!kafka.layout().equals(Optional.of(layout))) {
            throw new IllegalStateException("The topic is another one than when the turn began");
        }
        Inspection now = Inspection.of(kafka, layout, log, Optional.of(writer.reached()));
        if (now.lostAfter(writer.chain()).isPresent()) {
            throw new IllegalStateException("The topic has lost records that it had acknowledged");
        }
    }

    @Override
    public void close() {
        writer.close();
        kafka.close();
    }
}
