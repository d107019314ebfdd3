package grantledger.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.resilience.faults.Fault;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Victim;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short part of the faults: always the same two, in the same order. */
@Tag("system")
@Tag("server")
class ShortFaultsTest {
    private static final Path HOME = Path.of(System.getProperty("grantledger.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final int CLIENTS = 8;
    private static final int SEED = 12;

    @Test
    void killing_a_command_service_and_then_postgresql_under_load_loses_and_doubles_nothing(@TempDir Path directory)
            throws Exception {
        var killing = Fault.survived("command-service and PostgreSQL killed", 1, (cluster, _) -> {
            kill(cluster.commands().getFirst());
            kill(cluster.log());
        });
        try (var trial = new Trial(Cluster.start(directory, HOME, 2, 1), CLIENTS, Duration.ofSeconds(60))) {
            var verdict = trial.run(killing, new Random(SEED));
            assertThat(verdict.isSound()).as("%s", verdict).isTrue();
            assertThat(verdict.acknowledged()).isGreaterThan(200);
        }
    }

    private static void kill(Victim victim) {
        victim.kill();
        victim.revive();
    }
}
