package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.SQLException;

/** A generation of the views that can be folded into. */
public interface Generation {

    /** The one that serves, whichever that is when a transaction begins. */
    Generation SERVING = new Generation() {
        @Override
        public String schema() {
            return Schemas.SERVING;
        }

        @Override
        public Standing lock(Connection connection, int partition) throws SQLException {
            return ConsumerPlaces.lock(connection, Locks.KEEP_SERVING, Locks.SERVING_PARTITIONS, partition);
        }
    };

    String schema();

    /** Until the transaction ends nobody else folds the partition, and the generation stays in its place. */
    Standing lock(Connection connection, int partition) throws SQLException;
}
