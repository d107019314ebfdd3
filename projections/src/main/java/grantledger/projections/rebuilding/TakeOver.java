package grantledger.projections.rebuilding;

import grantledger.projections.folding.Progress;
import grantledger.projections.storing.ConsumerPositions;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Puts the next generation in the serving one's place, in one transaction in which nobody folds into either. */
record TakeOver(NextGeneration next, List<PartitionReplay> replays) {

    /** How long the serving views may stand still before the exchange is given up. */
    private static final Duration STAND_STILL = Duration.ofSeconds(20);

    void run() throws SQLException {
        Transaction.in(next.database(), Schemas.SERVING, connection -> {
            waitNoLonger(connection);
            Schemas.lockMaking(connection);
            next.require(connection);
            requireSameForm(connection);
            Map<Integer, Progress> live = ConsumerPositions.lockAll(connection);
            catchUp(live);
            requireAtLeast(connection, live);
            exchange(connection);
            return null;
        });
    }

    private static void waitNoLonger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '" + STAND_STILL.toSeconds() + "s'");
        }
    }

    private void requireSameForm(Connection connection) throws SQLException {
        if (!next.tables().serve(connection)) {
            throw new IllegalStateException("Another version has made the views that serve, in a form of its own");
        }
    }

    private void catchUp(Map<Integer, Progress> live) throws SQLException {
        long deadline = System.nanoTime() + STAND_STILL.toNanos();
        for (PartitionReplay replay : replays) {
            replay.atLeast(NextGeneration.wanted(live, replay.partition(), replays.size()), deadline);
        }
    }

    /** Whether nothing of {@code live} is missing, by what is stored. */
    private void requireAtLeast(Connection connection, Map<Integer, Progress> live) throws SQLException {
        next.require(connection);
        Map<Integer, Progress> stored = ConsumerPositions.all(connection, Schemas.NEXT);
        stored.forEach((partition, progress) -> {
            if (progress.position() < NextGeneration.wanted(live, partition, stored.size())) {
                throw new IllegalStateException("Partition %d has come to position %d, and the serving views further"
                        .formatted(partition, progress.position()));
            }
        });
    }

    private static void exchange(Connection connection) throws SQLException {
        Schemas.drop(connection, Schemas.RETIRED);
        Schemas.rename(connection, Schemas.SERVING, Schemas.RETIRED);
        Schemas.rename(connection, Schemas.NEXT, Schemas.SERVING);
    }
}
