package grantledger.projections.storing;

import grantledger.format.Envelope;
import grantledger.format.KillPoint;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Known;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import grantledger.projections.watching.FoldWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Folds what was received from one partition in one transaction: views, history and progress change together or not at
 * all. The same code keeps the serving generation up to date and brings the next one to its end.
 */
public final class LiveFolding {

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final Views<?> views;
    private final Generation generation;
    private final FoldWatch watch;

    public LiveFolding(DataSource database, Views<?> views, Generation generation) {
        this(database, views, generation, FoldWatch.NONE);
    }

    public LiveFolding(DataSource database, Views<?> views, Generation generation, FoldWatch watch) {
        this.watch = watch;
        this.database = database;
        this.views = views;
        this.generation = generation;
    }

    public Received read(long offset, byte[] value) {
        return views.read(offset, value);
    }

    /** @param expected the progress from which the records were read */
    public Outcome fold(int partition, Progress expected, List<Received> received) throws SQLException {
        long began = System.nanoTime();
        Outcome outcome = committed(partition, expected, received);
        if (outcome instanceof Outcome.Folded folded && folded.events() > 0) {
            watch.folded(
                    visible(received, expected.position(), folded.progress().position()),
                    Duration.ofNanos(System.nanoTime() - began));
        }
        return outcome;
    }

    private static List<Envelope> visible(List<Received> received, long after, long upTo) {
        return Batch.facts(received).stream()
                .filter(event -> event.position() > after && event.position() <= upTo)
                .map(event -> event.recorded().envelope())
                .toList();
    }

    private Outcome committed(int partition, Progress expected, List<Received> received) throws SQLException {
        try {
            return locked(
                    partition, (connection, standing) -> fold(connection, partition, standing, expected, received));
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            return locked(partition, (connection, standing) -> collided(connection, standing, received, failure));
        }
    }

    @FunctionalInterface
    private interface Fold {
        Outcome of(Connection connection, Standing standing) throws SQLException;
    }

    private Outcome locked(int partition, Fold fold) throws SQLException {
        Outcome outcome = Transaction.folding(database, generation.schema(), connection -> {
            Outcome folded = fold.of(connection, generation.lock(connection, partition));
            KillPoint.BEFORE_FOLD_COMMIT.here();
            return folded;
        });
        KillPoint.AFTER_FOLD_COMMIT.here();
        return outcome;
    }

    private Outcome fold(
            Connection connection, int partition, Standing standing, Progress expected, List<Received> received)
            throws SQLException {
        if (!standing.progress().equals(expected)) {
            return new Outcome.Overtaken(standing.progress());
        }
        Batch batch = Batch.of(expected, received, known(connection, standing, received));
        if (batch.obstacle() instanceof Obstacle.Fork fork) {
            return forked(connection, expected, fork);
        }
        if (standing.fork() != null) {
            return new Outcome.Folded(expected, 0, standing.fork());
        }
        Batch folded = write(connection, partition, standing, batch);
        return new Outcome.Folded(folded.next(), folded.events().size(), folded.obstacle());
    }

    private static Known known(Connection connection, Standing standing, List<Received> received) throws SQLException {
        List<Received.Fact> facts = Batch.facts(received);
        UUID log = standing.log() == null && !facts.isEmpty()
                ? LogOfViews.settle(connection, facts.getFirst().log())
                : standing.log();
        return new Known(log, HistoryRows.ids(connection, Batch.repeats(standing.progress(), received)));
    }

    /** An event stands in the history already, though its partition has not come to it: then it is another event's place. */
    private static Outcome collided(
            Connection connection, Standing standing, List<Received> received, SQLException failure)
            throws SQLException {
        List<Received.Fact> facts = Batch.facts(received);
        Map<Long, UUID> held = HistoryRows.ids(
                connection, facts.stream().map(Received.Fact::position).toList());
        for (Received.Fact event : facts) {
            UUID other = held.get(event.position());
            if (other != null && !other.equals(event.eventId())) {
                return forked(
                        connection,
                        standing.progress(),
                        new Obstacle.Fork(
                                event.position(),
                                "Position %d is event %s on the topic, and %s in the views"
                                        .formatted(event.position(), event.eventId(), other)));
            }
        }
        throw failure;
    }

    private static Outcome forked(Connection connection, Progress progress, Obstacle.Fork fork) throws SQLException {
        Forks.record(connection, fork);
        return new Outcome.Folded(progress, 0, fork);
    }

    private Batch write(Connection connection, int partition, Standing standing, Batch batch) throws SQLException {
        Map<View<?, ?>, ViewRows<?>> rows = load(connection, batch);
        Batch folded = fold(rows, batch);
        RoundTrip writes = new RoundTrip();
        rows.values().forEach(touched -> touched.write(writes));
        HistoryRows.write(writes, folded.events());
        ConsumerPlaces.add(writes, partition, standing, folded.next());
        writes.execute(connection);
        return folded;
    }

    private Batch fold(Map<View<?, ?>, ViewRows<?>> rows, Batch batch) {
        for (Batch.Item item : batch.events()) {
            try {
                rows.get(viewOf(item)).fold(item.event().recorded());
            } catch (RuntimeException unfoldable) {
                return batch.until(item, unfoldable);
            }
        }
        return batch;
    }

    private Map<View<?, ?>, ViewRows<?>> load(Connection connection, Batch batch) throws SQLException {
        Map<View<?, ?>, Set<UUID>> touched = new HashMap<>();
        for (Batch.Item item : batch.events()) {
            touched.computeIfAbsent(viewOf(item), _ -> new HashSet<>()).add(item.event().recorded().stream());
        }
        Map<View<?, ?>, ViewRows<?>> rows = new HashMap<>();
        for (var streams : touched.entrySet()) {
            rows.put(streams.getKey(), ViewRows.load(connection, streams.getKey(), streams.getValue()));
        }
        return rows;
    }

    private View<?, ?> viewOf(Batch.Item item) {
        return views.viewOf(item.event().recorded().event());
    }
}
