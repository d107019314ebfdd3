package grantledger.projections.consuming;

import grantledger.projections.consuming.PartitionStatus.State;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.storing.LiveFolding;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition in this instance's care: what it was last known to have folded, and whether it rests. Used by the
 * consumer's thread, and while a batch is folded by the thread that folds it.
 */
final class OwnPartition {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPartition.class);
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(1);

    /** SQLSTATE classes of a database that cannot serve just now; any other failure lies in what is being folded. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** SQLSTATE of a statement that the server has cancelled because it took too long. */
    private static final String CANCELED = "57014";

    /** A server that is busy for a while finds the time in one of so many attempts; what is too much to fold never does. */
    private static final int ATTEMPTS = 5;

    private final int partition;
    private final LiveFolding folding;
    private final Duration retryAfter;
    private Progress progress = Progress.start(0);
    private State state = State.WAITING;
    private String reason = "The database has not been asked yet";
    private boolean mustSeek = true;
    private boolean fellBack;
    private int canceled;
    private long restsUntil = System.nanoTime();

    /** @param before what the consumer before this one had to tell of the partition, or null */
    OwnPartition(int partition, LiveFolding folding, Duration retryAfter, PartitionStatus before) {
        this.partition = partition;
        this.folding = folding;
        this.retryAfter = retryAfter;
        if (before != null && before.stopped()) {
            state = before.state();
            reason = before.reason();
        }
    }

    /** Whether the stored progress must be looked up, and reading begin there. */
    boolean mustSeek() {
        return mustSeek && System.nanoTime() - restsUntil >= 0;
    }

    boolean rests() {
        return mustSeek;
    }

    Progress progress() {
        return progress;
    }

    /**
     * Reading begins at {@code stored}. A stopped partition stays so until something has been folded again; a fork is
     * over when the views that serve have none.
     */
    void begin(Progress stored) {
        progress = stored;
        fellBack = false;
        mustSeek = false;
        if (state == State.WAITING || state == State.FORKED) {
            go();
        }
    }

    /** Whether less was stored than this instance had folded: something has been lost, or put in its place. */
    boolean fellBack() {
        return fellBack;
    }

    private boolean isAhead(Progress stored) {
        return progress.position() > stored.position();
    }

    void fold(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            settle(folding.fold(partition, progress, received(records)));
        } catch (SQLException failure) {
            canceled = CANCELED.equals(failure.getSQLState()) ? canceled + 1 : 0;
            if (canceled < ATTEMPTS && mayPass(failure)) {
                waitFor("The database does not answer: " + failure.getMessage());
            } else {
                poisoned(new Obstacle.Poison(progress.nextOffset(), 0, failure.getMessage()));
            }
        } catch (RuntimeException | Error failure) {
            poisoned(new Obstacle.Poison(progress.nextOffset(), 0, failure.toString()));
        }
    }

    private static boolean mayPass(SQLException failure) {
        String sqlState = failure.getSQLState();
        return sqlState == null || PASSING.contains(sqlState.substring(0, 2));
    }

    void waitFor(String what) {
        if (state == State.FOLDING || state == State.WAITING) {
            stop(State.WAITING, what);
        }
        rest(DATABASE_RETRY.compareTo(retryAfter) < 0 ? DATABASE_RETRY : retryAfter);
    }

    /** What is stored may not be where reading goes on. */
    void lookAgain() {
        rest(Duration.ZERO);
    }

    /** The views that serve follow another history than the topic. */
    void forked(Obstacle.Fork fork) {
        stop(State.FORKED, fork.reason());
        rest(retryAfter);
    }

    /** The topic does not hold the records that come next. */
    void outOfRange(String what) {
        stop(State.POISONED, what);
        rest(retryAfter);
    }

    PartitionStatus status() {
        return PartitionStatus.of(partition, progress, state, reason);
    }

    private List<Received> received(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> folding.read(record.offset(), record.value()))
                .toList();
    }

    private void settle(Outcome outcome) {
        boolean advanced = outcome.progress().position() > progress.position();
        fellBack |= isAhead(outcome.progress());
        progress = outcome.progress();
        canceled = 0;
        switch (outcome) {
            case Outcome.Overtaken _ -> rest(Duration.ZERO);
            case Outcome.Folded folded -> settle(folded.obstacle(), advanced);
        }
    }

    private void settle(Obstacle obstacle, boolean advanced) {
        switch (obstacle) {
            case null -> {
                if (advanced || state == State.WAITING) {
                    go();
                }
            }
            case Obstacle.Hole hole -> missing(hole);
            case Obstacle.Poison poison -> poisoned(poison);
            case Obstacle.Fork fork -> forked(fork);
        }
    }

    private void missing(Obstacle.Hole hole) {
        stop(
                State.HOLE,
                "Position %d at offset %d comes after %d, which has not been received since %d"
                        .formatted(hole.position(), hole.offset(), hole.after(), progress.position()));
    }

    private void poisoned(Obstacle.Poison poison) {
        stop(
                State.POISONED,
                (poison.position() > 0 ? "Position %d at offset %d: %s" : "After position %d, offset %d: %s")
                        .formatted(
                                poison.position() > 0 ? poison.position() : progress.position(),
                                poison.offset(),
                                poison.reason()));
        rest(retryAfter);
    }

    private void stop(State next, String why) {
        if (state != next || !why.equals(reason)) {
            LOG.error("Partition {} is {}: {}", partition, next, why);
        }
        state = next;
        reason = why;
    }

    private void go() {
        if (state != State.FOLDING) {
            LOG.info("Partition {} folds from offset {}", partition, progress.nextOffset());
        }
        state = State.FOLDING;
        reason = null;
    }

    private void rest(Duration time) {
        mustSeek = true;
        restsUntil = System.nanoTime() + time.toNanos();
    }
}
