package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.watching.RecordWatch;
import grantledger.format.KillPoint;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
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

    private static final int KEPT_PLACES = 10_000;

    private final Turn turn;
    private final TopicWriter writer;
    private final Lookout lookout;
    private int kept;

    private Relay(Turn turn, TopicWriter writer, Lookout lookout) {
        this.turn = turn;
        this.writer = writer;
        this.lookout = lookout;
    }

    /**
     * Begins a turn, and makes the topic unless it exists.
     *
     * @throws PublishingStopped when the topic is no copy of the log
     */
    public static Relay begin(EventsTopic topic, EventReader log, Turn turn) throws Exception {
        return begin(topic, log, turn, RecordWatch.NONE);
    }

    /** As {@link #begin(EventsTopic, EventReader, Turn)}, for somebody who follows the records. */
    public static Relay begin(EventsTopic topic, EventReader log, Turn turn, RecordWatch watch) throws Exception {
        KafkaTopic kafka = topic.open();
        try {
            Optional<RelayPlace> kept = RelayPlace.newest(turn.connection());
            Inspection found = Beginning.inspect(kafka, log, kept);
            RelayPlace from = Beginning.from(found, log, kept);
            TopicWriter writer = new TopicWriter(topic, log.logId(), from, watch);
            return new Relay(turn, writer, new Lookout(kafka, found.layout(), log));
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
    public boolean attend() {
        lookout.look(writer);
        return false;
    }

    @Override
    public void close() {
        try (lookout) {
            writer.close();
        }
    }
}
