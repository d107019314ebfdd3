package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.checking.KnownEvents;
import grantledger.eventlog.checking.LogCheck;
import grantledger.eventlog.checking.Summary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sealer leaves behind is what the check of the log finds whole. */
@Tag("server")
class CheckedSealingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    private SealedLog log;
    private ObservingWitness witness;

    @BeforeEach
    void open() throws Exception {
        log = new SealedLog(folder);
        witness = new ObservingWitness("witness.example/w");
        log.witnesses = List.of(witness.asWitness());
    }

    @AfterEach
    void close() {
        log.close();
        witness.close();
    }

    private void seal(int... events) throws InterruptedException {
        for (int more : events) {
            log.append(more);
            log.seal();
        }
    }

    private Summary checked(List<String> differences) throws SQLException {
        KnownEvents<NotebookEvent> known = new KnownEvents<>(NotebookEvent.CODEC, "take-note"::equals, _ -> false);
        LogCheck.Keys keys = new LogCheck.Keys(log.keys.verifiers(), List.of(witness.key()));
        return new LogCheck<>(known, keys, Clock.systemUTC(), _ -> {}).run(log.database.service(), differences::add);
    }

    @Test
    void whatever_was_sealed_is_whole_also_by_two_keys_and_under_a_new_name() throws Exception {
        seal(3, 300);
        log.keys.rotate(NOW);
        seal(40, 500);
        new SealingOperations(log.sealing, SealedLog.LOCK).beginAnew(true, NOW);
        seal(5, 300);
        List<String> differences = new ArrayList<>();
        Summary summary = checked(differences);
        assertThat(differences).isEmpty();
        assertThat(summary.events()).isEqualTo(1_148);
        assertThat(summary.unsealed()).isZero();
        assertThat(summary.tiles()).isEqualTo(3 + 4);
        assertThat(summary.checkpoints()).isGreaterThanOrEqualTo(6);
    }
}
