package grantledger.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.resilience.judging.Judge;
import grantledger.resilience.judging.Verdict;
import grantledger.resilience.loading.Ledger;
import grantledger.resilience.loading.Load;
import grantledger.resilience.running.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log alone, brought back to moments that chance has chosen, and to its last one. */
@Tag("slow")
@Tag("system")
@Tag("server")
class RestoreTest {
    private static final Path HOME = Path.of(System.getProperty("grantledger.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final int CLIENTS = 8;

    @Test
    void a_log_holds_what_was_told_by_the_moment_it_is_brought_back_to_and_nothing_of_what_came_later(
            @TempDir Path directory) throws Exception {
        long seed = System.nanoTime();
        System.out.println("Moments of seed " + seed);
        var cluster = Cluster.start(directory, HOME, 1, 0);
        try {
            var restoration = new Restoration(cluster, CLIENTS, new Random(seed));
            restoration.work(3);
            cluster.log().kill();
            long before = 0;
            for (var moment : restoration.moments()) {
                long length = length(restoration, moment.told(), moment.option(), moment.value());
                assertThat(length).as("events by %s", moment.value()).isGreaterThan(before);
                before = length;
            }
            assertThat(length(restoration, restoration.ledger())).isGreaterThan(before);
        } finally {
            cluster.discard();
        }
    }

    private static long length(Restoration restoration, Ledger told, String... moment)
            throws IOException, SQLException {
        var log = restoration.tried(moment);
        try {
            Verdict verdict = Judge.onLogAlone(log, Load.BUDGET_SEK, told);
            assertThat(verdict.isSound()).as("%s", verdict).isTrue();
            assertThat(restoration.check(log)).as("fsck").isZero();
            return Judge.length(log);
        } finally {
            log.stop();
        }
    }
}
