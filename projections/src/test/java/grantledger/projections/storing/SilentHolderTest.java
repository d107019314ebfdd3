package grantledger.projections.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instance is stopped in the middle of a fold: its connection lives, and nothing is heard of it. */
@Tag("server")
class SilentHolderTest {

    private final DataSource database = Servers.database();
    private final CountDownLatch folded = new CountDownLatch(1);
    private final CountDownLatch holds = new CountDownLatch(1);

    @Test
    void of_a_partition_loses_it() throws Exception {
        new ServingViews(database, Examples.VIEWS).progressIn(new TopicLayout("any", 1));
        Thread stopped = Thread.ofVirtual().start(this::hold);
        holds.await();

        Outcome outcome = fold();

        assertThat(outcome.progress().position()).isEqualTo(1);
        folded.countDown();
        stopped.join();
    }

    private void hold() {
        assertThatThrownBy(() -> Transaction.folding(database, Schemas.SERVING, connection -> {
                    Generation.SERVING.lock(connection, 0);
                    holds.countDown();
                    await(folded);
                    return null;
                }))
                .isInstanceOf(SQLException.class);
    }

    /** Folds are tried again when the lock did not come in time. */
    private Outcome fold() throws SQLException {
        LiveFolding folding = new LiveFolding(database, Examples.VIEWS, Generation.SERVING);
        Partition partition = new Partition().event(UUID.randomUUID(), new Opened("Ale"));
        try {
            return folding.fold(0, Progress.start(1), partition.received());
        } catch (SQLException notInTime) {
            return folding.fold(0, Progress.start(1), partition.received());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
