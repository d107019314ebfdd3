package grantledger.projections.rebuilding;

import grantledger.projections.storing.Locks;
import grantledger.projections.storing.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the next generation in the serving one's place, in one transaction in which nobody folds into either.
 *
 * @param behind whether it may do so although the topic ends before what the serving one holds
 */
record TakeOver(NextGeneration next, List<PartitionReplay> replays, boolean behind) {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    /** How long the serving views may stand still before the exchange is given up. */
    private static final Duration STAND_STILL = Duration.ofSeconds(20);

    void run() throws SQLException {
        Locks.making(next.database(), Schemas.SERVING, connection -> {
            next.require(connection);
            requireSameForm(connection);
            catchUp();
            requireNothingLost(connection);
            exchange(connection);
            return null;
        });
    }

    private void requireSameForm(Connection connection) throws SQLException {
        if (!next.tables().serve(connection)) {
            throw new IllegalStateException("Another version has made the views that serve, in a form of its own");
        }
    }

    /** What the serving views hold is on the topic already. */
    private void catchUp() throws SQLException {
        long deadline = System.nanoTime() + STAND_STILL.toNanos();
        for (PartitionReplay replay : replays) {
            replay.toTheEnd(deadline);
        }
    }

    /** What the serving views hold must be in the next ones, too, unless it never happened by what the topic tells. */
    private void requireNothingLost(Connection connection) throws SQLException {
        next.require(connection);
        Comparison compared = Comparison.of(connection);
        if (compared.difference().isPresent()) {
            LOG.warn(
                    "The topic tells another history than the views that serve, and is followed: {}",
                    compared.difference().get());
        } else if (compared.missing().isPresent() && behind) {
            LOG.warn(
                    "The views go back to where the topic ends: {}",
                    compared.missing().get());
        } else if (compared.missing().isPresent()) {
            throw new IllegalStateException(compared.missing().get());
        }
    }

    /** What others read in SQL goes with its generation. */
    private void exchange(Connection connection) throws SQLException {
        Schemas.retire(connection, Schemas.SERVING);
        Schemas.rename(connection, Schemas.NEXT, Schemas.SERVING);
        next.tables().publish(connection);
    }
}
