package grantledger.eventlog.relaying;

import grantledger.eventlog.following.Follower;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.util.List;

/**
 * Publishes the log. What was sent is recorded after the broker's acknowledgement, so a relay that dies in between sends
 * again, in the same order and with the same chain, and readers drop what they have seen.
 */
public final class Relay implements Follower.Work {

    /** A lone event does not wait; what comes within a moment after it is sent, and folded, together. */
    public static final Follower.Pace PACE = new Follower.Pace(5_000, 5);

    private final Connection turn;
    private final TopicWriter writer;

    private Relay(Connection turn, TopicWriter writer) {
        this.turn = turn;
        this.writer = writer;
    }

    /** Begins a turn, and makes the topic unless it exists. */
    public static Relay begin(EventsTopic topic, Connection turn) throws Exception {
        TopicLayout layout = topic.ensure();
        RelayProgress progress = RelayProgress.read(turn).in(layout);
        return new Relay(turn, new TopicWriter(topic, progress));
    }

    @Override
    public long position() {
        return writer.position();
    }

    @Override
    public void take(List<StoredEvent> events) throws Exception {
        writer.send(events);
        writer.progress().write(turn);
    }

    @Override
    public void close() {
        writer.close();
    }
}
