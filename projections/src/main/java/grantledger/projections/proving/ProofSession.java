package grantledger.projections.proving;

import grantledger.format.notes.VerifierKey;
import grantledger.projections.consuming.CheckpointsTopic;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of one instance. Each record is taken in one transaction, which is on the disk when it has been. */
final class ProofSession {

    private static final Logger LOG = LoggerFactory.getLogger(ProofSession.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final DataSource database;
    private final CheckpointsTopic topic;
    private final KnownKeys keys;
    private final Recheck recheck;
    private final long recheckNanos;
    private final Queue<CheckpointsTopic.Checkpoint> received = new ArrayDeque<>();
    private ReadingTurn turn;
    private String topicId;
    private String reason;
    private long recheckAt = System.nanoTime();

    ProofSession(DataSource database, CheckpointsTopic topic, KnownKeys keys, Recheck recheck, Duration recheckEvery) {
        this.database = database;
        this.topic = topic;
        this.keys = keys;
        this.recheck = recheck;
        this.recheckNanos = recheckEvery.toNanos();
    }

    /** A topic that was made anew is read from its beginning. */
    void begin() throws SQLException, CheckpointsTopic.Away, InterruptedException {
        topicId = topic.id();
        turn = Transaction.durably(
                database, Schemas.SERVING, connection -> ReadingTurn.take(connection, UUID.randomUUID()));
        topic.begin(turn.topicId().equals(topicId) ? turn.nextOffset() : 0);
    }

    /** Why the last round did not take everything, or null. */
    String reason() {
        return reason;
    }

    /** Takes what has come, and reads some of what was taken before again. */
    ProofReader.State round() throws SQLException, IOException, CheckpointsTopic.Away, InterruptedException {
        if (topic.changed()) {
            received.clear();
            begin();
        }
        if (isStopped()) {
            recheckNowAndThen(); // the first that differs may not have been found yet
            Thread.sleep(POLL);
            return ProofReader.State.DIFFERS;
        }
        ProofReader.State state = take();
        recheckNowAndThen();
        return state;
    }

    private void recheckNowAndThen() throws SQLException, InterruptedException {
        if (System.nanoTime() - recheckAt >= 0) {
            recheckAt = System.nanoTime() + recheckNanos;
            recheckSome();
        }
    }

    private boolean isStopped() throws SQLException {
        return Transaction.in(database, Schemas.SERVING, Difference::found).isPresent();
    }

    private ProofReader.State take() throws SQLException, IOException, CheckpointsTopic.Away, InterruptedException {
        if (received.isEmpty()) {
            received.addAll(topic.next(POLL));
        }
        List<VerifierKey> believed = keys.ofLog();
        try {
            while (!received.isEmpty()) {
                take(received.element(), believed);
                received.remove();
            }
            reason = null;
            return ProofReader.State.COMPARING;
        } catch (Objection objection) {
            return told(objection);
        }
    }

    private void take(CheckpointsTopic.Checkpoint record, List<VerifierKey> believed) throws SQLException {
        SignedRange signed = SignedRange.read(record.value(), believed);
        writing(connection -> {
            Acceptance.of(connection, signed);
            turn.come(connection, topicId, record.offset() + 1);
        });
    }

    private ProofReader.State told(Objection objection) throws SQLException, InterruptedException {
        boolean isNew = !objection.getMessage().equals(reason);
        reason = objection.getMessage();
        switch (objection) {
            case Objection.TooEarly _ -> {
                Thread.sleep(POLL);
                return ProofReader.State.WAITING;
            }
            case Objection.Unproven _ -> {
                if (isNew) {
                    LOG.error("A checkpoint is not accepted: {}", reason);
                }
                Thread.sleep(POLL);
                return ProofReader.State.REFUSING;
            }
            case Objection.Differs found -> {
                if (isNew) {
                    LOG.error(
                            "What was sealed is not what was received, from position {}: {}", found.position(), reason);
                    writing(connection -> Difference.record(connection, found));
                }
                return ProofReader.State.DIFFERS;
            }
        }
    }

    /** Nothing is written, so nothing waits for the disk; and nobody else writes meanwhile. */
    private void recheckSome() throws SQLException, InterruptedException {
        try {
            Transaction.in(database, Schemas.SERVING, connection -> inTurn(connection, recheck::goOn));
        } catch (Objection objection) {
            told(objection);
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    /** As long as it is this instance's turn. */
    private void writing(Step step) throws SQLException {
        Transaction.durably(database, Schemas.SERVING, connection -> inTurn(connection, step));
    }

    private Void inTurn(Connection connection, Step step) throws SQLException {
        turn.require(connection);
        step.on(connection);
        return null;
    }
}
