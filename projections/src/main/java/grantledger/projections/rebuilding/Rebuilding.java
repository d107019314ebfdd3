package grantledger.projections.rebuilding;

import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.RetiredViews;
import grantledger.projections.storing.Tables;
import grantledger.projections.turns.SessionLock;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds in the background, one at a time among all instances, and tells how the latest goes. */
public final class Rebuilding {

    /** Held for as long as a rebuild runs, by whichever instance runs it. Any number will do. */
    private static final long RUNNING = 7_201_500_012L;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final EventsTopic topic;
    private final DataSource database;
    private final Tables tables;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>();

    public Rebuilding(EventsTopic topic, DataSource database, Views<?> views, Clock clock) {
        this.topic = topic;
        this.database = database;
        this.tables = Tables.of(views);
        this.clock = clock;
    }

    /** Of the running or last rebuild on this instance, or null. */
    public RebuildProgress progress() {
        return progress.get();
    }

    /** Begins a rebuild and returns. It fails rather than serve less than the views hold now. */
    public RebuildProgress start() throws SQLException, RebuildRunning {
        return start(false);
    }

    /** @param behind whether the new views may serve although the topic ends before what the views hold now */
    public RebuildProgress start(boolean behind) throws SQLException, RebuildRunning {
        SessionLock lock = SessionLock.take(database, RUNNING, "rebuilds").orElseThrow(RebuildRunning::new);
        progress.set(RebuildProgress.begun(clock.instant(), 0));
        Thread.ofPlatform().daemon().name("rebuild").start(() -> rebuild(lock, behind));
        return progress.get();
    }

    private void rebuild(SessionLock lock, boolean behind) {
        try (SessionLock _ = lock) {
            new Rebuild(topic, database, tables, behind, this::folded)
                    .run(total -> progress.set(RebuildProgress.begun(clock.instant(), total)));
            end(RebuildProgress.State.DONE, null);
            LOG.info("A rebuilt generation of {} events serves", progress.get().events());
        } catch (InterruptedException stopped) {
            end(RebuildProgress.State.FAILED, "It was stopped");
        } catch (SQLException | RuntimeException | Error failure) {
            LOG.error("The rebuild failed; the views serve on as they were", failure);
            end(RebuildProgress.State.FAILED, String.valueOf(failure.getMessage()));
        }
        RetiredViews.dropInBackground(database);
    }

    private void folded(int events, int records) {
        progress.updateAndGet(now -> now.plus(events, records, clock.instant()));
    }

    private void end(RebuildProgress.State as, String why) {
        progress.updateAndGet(now -> now.ended(as, why));
    }
}
