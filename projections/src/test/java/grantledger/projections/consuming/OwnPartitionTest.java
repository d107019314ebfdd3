package grantledger.projections.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.consuming.PartitionStatus.State;
import grantledger.projections.example.Examples;
import grantledger.projections.folding.Progress;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a database says when it cannot fold, and what that is taken for. */
class OwnPartitionTest {

    private static final String CANCELED = "57014";
    private static final String GONE = "08006";
    private static final String NOT_NULL = "23502";

    private String says;
    private final OwnPartition partition = new OwnPartition(
            0, new LiveFolding(new Refusing(), Examples.VIEWS, Generation.SERVING), Duration.ofMillis(1), null);

    OwnPartitionTest() {
        partition.begin(Progress.start(1));
    }

    private State after(int times, String sqlState) {
        says = sqlState;
        for (int time = 0; time < times; time++) {
            partition.fold(List.of());
        }
        return partition.status().state();
    }

    @Test
    void a_database_that_is_away_is_waited_for() {
        assertThat(after(50, GONE)).isEqualTo(State.WAITING);
    }

    @Test
    void what_it_refuses_stops_the_partition() {
        assertThat(after(1, NOT_NULL)).isEqualTo(State.POISONED);
    }

    @Test
    void what_takes_too_long_again_and_again_stops_the_partition_as_it_would_hold_it_for_ever() {
        assertThat(after(4, CANCELED)).isEqualTo(State.WAITING);
        assertThat(after(1, CANCELED)).isEqualTo(State.POISONED);
        assertThat(partition.status().reason()).contains("canceled").contains("offset");
        assertThat(after(3, CANCELED)).isEqualTo(State.POISONED);
    }

    @Test
    void what_takes_too_long_now_and_then_is_waited_for() {
        for (int time = 0; time < 10; time++) {
            after(4, CANCELED);
            assertThat(after(1, GONE)).isEqualTo(State.WAITING);
        }
    }

    /** A database that has nothing but this to say. */
    private final class Refusing extends PGSimpleDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("canceled, or worse", says);
        }
    }
}
