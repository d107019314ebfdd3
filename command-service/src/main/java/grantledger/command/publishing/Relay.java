package grantledger.command.publishing;

import grantledger.command.Settings;
import grantledger.command.eventlog.EventReader;
import grantledger.command.eventlog.NewEvents;
import grantledger.command.following.Turn;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes the log. One instance at a time; what was sent is recorded after the broker's acknowledgement, so a relay
 * that dies in between sends again, in the same order and with the same chain, and readers drop what they have seen.
 */
@Component
public class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long LOCK = 0x6772_616e_7401L;
    private static final int BATCH = 5_000;
    private static final long POLL_MILLIS = 1_000;

    /** A rest after each batch: what comes meanwhile is sent, and folded, together, and a lone event does not wait. */
    private static final long TOGETHER_MILLIS = 5;

    private final EventReader log;
    private final NewEvents newEvents;
    private final Settings.Kafka kafka;
    private final Turn turn;
    private volatile long published;
    private volatile boolean running;

    Relay(DataSource database, EventReader log, NewEvents newEvents, Settings settings) {
        this.log = log;
        this.newEvents = newEvents;
        this.kafka = settings.kafka();
        this.turn = new Turn("relay", LOCK, database, this::publish);
    }

    private void publish(Connection lockHolder) throws Exception {
        Topic topic = Topic.ensure(kafka.servers(), kafka.partitions(), kafka.replication());
        RelayProgress progress = progress(topic, lockHolder);
        try (TopicWriter writer = new TopicWriter(kafka.servers(), progress)) {
            while (!Thread.currentThread().isInterrupted()) {
                long seen = newEvents.seen();
                List<StoredEvent> batch = log.after(writer.position(), BATCH);
                if (!batch.isEmpty()) {
                    writer.send(batch);
                    writer.progress().write(lockHolder);
                }
                turn.works();
                published = writer.position();
                if (batch.size() < BATCH) {
                    Thread.sleep(batch.isEmpty() ? 0 : TOGETHER_MILLIS);
                    newEvents.await(seen, POLL_MILLIS);
                }
            }
        }
    }

    private static RelayProgress progress(Topic topic, Connection connection) throws SQLException {
        RelayProgress progress = RelayProgress.read(connection);
        if (progress.topicId().equals(topic.id())) {
            return progress;
        }
        if (progress.position() > 0) {
            LOG.warn("The events topic was made anew; publishing the whole log again");
        }
        return RelayProgress.none(topic.id(), topic.partitions());
    }

    public boolean isMine() {
        return turn.isMine();
    }

    /** The last position this instance has published; 0 while another one has the turn. */
    long published() {
        return turn.isMine() ? published : 0;
    }

    String trouble() {
        return turn.trouble();
    }

    @Override
    public void start() {
        running = true;
        turn.start();
    }

    @Override
    public void stop() {
        running = false;
        turn.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
