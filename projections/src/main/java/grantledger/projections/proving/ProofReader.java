package grantledger.projections.proving;

import grantledger.format.notes.MalformedNote;
import grantledger.projections.consuming.CheckpointsTopic;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.consuming.KeptThread;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import grantledger.projections.turns.SessionLock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The second pair of eyes: on one instance at a time, compares what was received with every checkpoint that comes, and in
 * between reads everything again, slowly. A difference is remembered, and nothing is accepted after it.
 */
public final class ProofReader {

    public enum State {
        /** This instance compares each checkpoint as it comes. */
        COMPARING,
        /** Another instance does. */
        STANDING_BY,
        /** No key is configured by which a checkpoint could be believed, so none is accepted. */
        NO_KEYS,
        /** Kafka or the database does not answer, nothing has been sealed, or what was sealed has not been folded yet. */
        WAITING,
        /** A checkpoint cannot be believed, and people must act. */
        REFUSING,
        /** What was sealed is not what is held; nothing more is accepted. */
        DIFFERS
    }

    /**
     * How the comparing stands.
     *
     * @param reason why it does not go on, or null
     * @param difference that was found, by whichever instance
     * @param latest checkpoint that was found right
     * @param rounds how often this instance has read everything again
     */
    public record Status(
            State state,
            String reason,
            Optional<Difference> difference,
            Optional<ProvenCheckpoint> latest,
            long rounds) {

        /** The last event that is known to be as it was sealed; 0 for none. */
        public long provenPosition() {
            return latest.map(ProvenCheckpoint::lastPosition).orElse(0L);
        }

        /** Whether people must act. */
        public boolean isAlarm() {
            return state == State.REFUSING || state == State.DIFFERS;
        }
    }

    /** Held by the instance that reads. Any number will do. */
    private static final long READING = 7_201_500_014L;

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private record Told(State state, String reason) {}

    private final DataSource database;
    private final EventsTopic topic;
    private final KnownKeys keys;
    private final ProvenLog proven;
    private final Duration recheckEvery;
    private final Recheck recheck;
    private final KeptThread thread = new KeptThread("proof-reader", this::takeTurn);
    private volatile Told told = new Told(State.WAITING, null);

    /**
     * @param topic of the checkpoints
     * @param recheckEvery how often some of what was found right is read again
     */
    public ProofReader(DataSource database, EventsTopic topic, KnownKeys keys, Duration recheckEvery) {
        this.database = database;
        this.topic = topic;
        this.keys = keys;
        this.proven = new ProvenLog(database, keys);
        this.recheckEvery = recheckEvery;
        this.recheck = new Recheck(keys);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        thread.stop();
        thread.join(STOPS_WITHIN); // it rests for a second at most, and leaves Kafka and the lock in peace
        thread.interrupt();
    }

    /** What is wrong with the reading itself, or null. */
    public String trouble() {
        return thread.trouble();
    }

    /** A difference is told by every instance. */
    public Status status() throws SQLException {
        Optional<Difference> difference = Transaction.in(
                database,
                Schemas.SERVING,
                connection -> ProofSchema.isMade(connection) ? Difference.found(connection) : Optional.empty());
        Told now = told;
        return new Status(
                difference.isPresent() ? State.DIFFERS : now.state(),
                difference.map(Difference::reason).orElse(now.reason()),
                difference,
                proven.latest(),
                recheck.rounds());
    }

    private void takeTurn() throws InterruptedException {
        thread.sign();
        try {
            if (keys.ofLog().isEmpty()) {
                tell(State.NO_KEYS, "No verifier key of the log is configured, so no checkpoint is believed");
                Thread.sleep(REST);
                return;
            }
            ProofSchema.ensure(database);
            Optional<SessionLock> lock = SessionLock.take(database, READING, "reading checkpoints");
            if (lock.isPresent()) {
                read(lock.get());
            } else {
                tell(State.STANDING_BY, null);
                Thread.sleep(REST);
            }
        } catch (SQLException | CheckpointsTopic.Away away) {
            tell(State.WAITING, away.getMessage());
            thread.stillHere();
            Thread.sleep(REST);
        } catch (IOException | MalformedNote unreadable) {
            tell(State.NO_KEYS, "The verifier keys cannot be read: " + unreadable.getMessage());
            Thread.sleep(REST);
        }
    }

    private void read(SessionLock lock) throws SQLException, IOException, CheckpointsTopic.Away, InterruptedException {
        try (lock;
                CheckpointsTopic records = new CheckpointsTopic(topic)) {
            ProofSession session = new ProofSession(database, records, keys, recheck, recheckEvery);
            session.begin();
            while (thread.isRunning() && lock.isHeld()) {
                tell(session.round(), session.reason());
                thread.sign();
            }
        }
    }

    private void tell(State state, String reason) {
        told = new Told(state, reason);
    }
}
