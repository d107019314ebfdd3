package grantledger.projections.consuming;

import grantledger.projections.folding.Progress;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.visibility.FoldedPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks once a second, on each instance, whether the views and the topic tell the same history, and notices at once when
 * the views' server goes: what had been folded there a moment ago may have gone with it.
 */
public final class ViewsWatch {

    /** By the server, so that its end ends it. */
    private static final String A_WHILE = "select pg_sleep(1)";

    private static final Duration REST = Duration.ofMillis(200);

    /** For so long the topic may end before what the views hold: a relay that has just begun may be sending again. */
    private static final long SINCE_NANOS = Duration.ofSeconds(5).toNanos();

    private final DataSource database;
    private final ServingViews serving;
    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final FoldedPosition folded;
    private final KeptThread thread = new KeptThread("views-watch", this::look);
    private volatile String difference;
    private volatile boolean listens;
    private long heldAt;
    private long held;
    private long shortSince;

    public ViewsWatch(
            DataSource database,
            ServingViews serving,
            ConsumerLoop consumer,
            KnownPosition known,
            FoldedPosition folded) {
        this.database = database;
        this.serving = serving;
        this.consumer = consumer;
        this.known = known;
        this.folded = folded;
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        thread.stop();
        thread.interrupt();
    }

    /** Where the topic tells another history than the views, or ends before them. */
    public Optional<String> difference() {
        return Optional.ofNullable(difference);
    }

    /** Whether it has a connection whose end it would notice. */
    boolean listens() {
        return listens;
    }

    /** What is wrong with the watch itself, or null. */
    public String trouble() {
        return thread.trouble();
    }

    /** The server ends its connections when it goes, which is noticed here while nothing else is under way. */
    private void look() throws InterruptedException {
        try (Connection connection = database.getConnection();
                Statement waiting = connection.createStatement()) {
            while (thread.isRunning()) {
                look(connection);
                thread.sign();
                listens = true;
                waiting.execute(A_WHILE);
            }
        } catch (SQLException gone) {
            listens = false;
            folded.forget();
            thread.stillHere();
            Thread.sleep(REST);
        }
    }

    private void look(Connection connection) throws SQLException {
        Map<Integer, PartitionStatus> own = consumer.statuses();
        ServingViews.Status now = serving.status(connection);
        if (own.values().stream().anyMatch(partition -> isAhead(partition, now.positions()))) {
            folded.forget();
        }
        difference = now.fork() != null ? now.fork().reason() : tooShort(now.highest());
    }

    /** Whether less is stored than this instance had folded before it was asked. */
    private static boolean isAhead(PartitionStatus partition, Map<Integer, Progress> stored) {
        Progress progress = stored.get(partition.partition());
        return progress != null && progress.position() < partition.position();
    }

    /** What the views hold is compared with a look at the topic that began after it was read. */
    private String tooShort(long highest) {
        KnownPosition.End end = known.end();
        if (!known.kafkaAnswers() || !end.whole()) {
            shortSince = 0;
            return null;
        }
        if (heldAt == 0 || end.askedAt() - heldAt < 0) {
            if (heldAt == 0) {
                hold(highest);
            }
            return difference;
        }
        String now = end.position() < held
                ? "The topic ends at position %d, before %d which the views hold".formatted(end.position(), held)
                : null;
        if (now == null) {
            shortSince = 0;
        } else if (shortSince == 0) {
            shortSince = System.nanoTime();
        }
        hold(highest);
        return now != null && System.nanoTime() - shortSince >= SINCE_NANOS ? now : null;
    }

    private void hold(long highest) {
        held = highest;
        heldAt = System.nanoTime();
    }
}
