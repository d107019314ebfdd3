package grantledger.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.resilience.faults.Fault;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Victim;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The short part of the faults: always the same, in the same order, on one system. */
@Tag("system")
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShortFaultsTest {
    private static final Path HOME = Path.of(System.getProperty("grantledger.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final int CLIENTS = 8;
    private static final int SEED = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Cluster cluster;

    @BeforeAll
    void start(@TempDir Path directory) {
        cluster = Cluster.start(directory, HOME, 2, 1);
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.discard();
        }
    }

    @Test
    @Order(1)
    void killing_a_command_service_and_then_postgresql_under_load_loses_and_doubles_nothing() throws Exception {
        var killing = Fault.survived("command-service and PostgreSQL killed", 1, (struck, _) -> {
            kill(struck.commands().getFirst());
            kill(struck.log());
        });
        var verdict = new Trial(cluster, CLIENTS, PATIENCE).run(killing, new Random(SEED));
        assertThat(verdict.isSound()).as("%s", verdict).isTrue();
        assertThat(verdict.acknowledged()).isGreaterThan(200);
    }

    private static void kill(Victim victim) {
        victim.kill();
        victim.revive();
    }

    @Test
    @Tag("slow")
    @Order(2)
    void
            a_log_that_is_put_back_from_its_backup_says_so_and_then_holds_what_was_told_by_that_moment_and_nobody_who_was_erased()
                    throws Exception {
        var restoration = new Restoration(cluster, CLIENTS, new Random(SEED));
        restoration.work(1);
        var moment = restoration.moments().getFirst();
        restoration.goBack(moment);
        assertThat(restoration.tellsOfErasure())
                .as("the log knows of the erasure")
                .isFalse();
        assertThat(List.of("publishing", "sealing"))
                .allSatisfy(component ->
                        Patience.require(component + " DOWN", () -> restoration.isStopped(component), PATIENCE));

        restoration.acceptThePast();
        var verdict = restoration.workedOn(moment, PATIENCE);
        assertThat(verdict.isSound()).as("%s", verdict).isTrue();
        assertThat(verdict.stops())
                .as("what is told for good: sealed history was lost")
                .allMatch(stop -> stop.contains(" proof is DOWN: "));
        assertThat(restoration.check(cluster.log())).as("fsck").isZero();
        assertThat(restoration.holdsKeys()).as("keys of who had been erased").isFalse();
        assertThat(restoration.contact().values())
                .as("the contact, which no key opens")
                .isNotEmpty()
                .allMatch(JsonNode::isNull);
    }
}
