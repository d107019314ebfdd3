package grantledger.command.reacting;

import grantledger.command.eventlog.EventReader;
import grantledger.command.eventlog.NewEvents;
import grantledger.command.following.Turn;
import grantledger.events.Event;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the log by position and lets reactions follow, then looks for days that have passed. One instance at a time;
 * how far it has read is kept after the reactions, so one that is asked again finds that it has been done.
 */
@Component
public class Reactions implements SmartLifecycle {

    private static final long LOCK = 0x6772_616e_7402L;
    private static final int BATCH = 200;
    private static final long POLL_MILLIS = 1_000;

    /** Nobody is in a hurry for what follows: a moment's events are read together. */
    private static final long TOGETHER_MILLIS = 20;

    private final EventReader log;
    private final NewEvents newEvents;
    private final List<Reaction<?>> reactions;
    private final Deadlines deadlines;
    private final SystemActs system;
    private final Clock clock;
    private final Turn turn;
    private volatile boolean running;

    Reactions(
            DataSource database,
            EventReader log,
            NewEvents newEvents,
            List<Reaction<?>> reactions,
            Deadlines deadlines,
            SystemActs system,
            Clock clock) {
        this.log = log;
        this.newEvents = newEvents;
        this.reactions = reactions;
        this.deadlines = deadlines;
        this.system = system;
        this.clock = clock;
        this.turn = new Turn("reactions", LOCK, database, this::follow);
    }

    private void follow(Connection lockHolder) throws SQLException, InterruptedException {
        long position = read(lockHolder);
        while (!Thread.currentThread().isInterrupted()) {
            long seen = newEvents.seen();
            List<StoredEvent> batch = log.after(position, BATCH);
            batch.forEach(this::react);
            if (!batch.isEmpty()) {
                position = batch.getLast().envelope().position();
                write(position, lockHolder);
            }
            deadlines.passed(clock.instant()).forEach(this::pass);
            turn.works();
            if (batch.size() < BATCH) {
                newEvents.await(seen, POLL_MILLIS);
                Thread.sleep(TOGETHER_MILLIS);
            }
        }
    }

    /** Most events are nobody's concern here, and need not be read for that. */
    private void react(StoredEvent stored) {
        Class<? extends Event> type =
                Event.CODEC.typeNamed(stored.envelope().type()).record();
        List<Reaction<?>> concerned = reactions.stream()
                .filter(reaction -> reaction.on().isAssignableFrom(type))
                .toList();
        if (!concerned.isEmpty()) {
            Event event = Event.CODEC.read(stored);
            concerned.forEach(reaction -> react(reaction, event, stored));
        }
    }

    private static <E extends Event> void react(Reaction<E> reaction, Event event, StoredEvent stored) {
        reaction.react(reaction.on().cast(event), stored.envelope());
    }

    private void pass(Deadline deadline) {
        system.issue(deadline.consequence(), deadline.passes());
        deadlines.done(deadline);
    }

    private static long read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from reaction_progress");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void write(long position, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update reaction_progress set position = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    public boolean isMine() {
        return turn.isMine();
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
