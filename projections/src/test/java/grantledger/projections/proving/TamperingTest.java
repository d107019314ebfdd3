package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.proving.Tampering.Change;
import grantledger.projections.storing.Schemas;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing at a time is changed in what a reader holds, anywhere, and reading everything again finds where. */
@Tag("server")
class TamperingTest {

    private static final int SEED = 20261126;

    @TempDir
    private Path directory;

    @Test
    void is_found_with_its_position_in_50_of_50_trials() throws Exception {
        assertFound(50);
    }

    @Test
    @Tag("slow")
    void is_found_with_its_position_in_1_000_of_1_000_trials() throws Exception {
        assertFound(1_000);
    }

    @Test
    void is_not_found_where_there_is_none() throws Exception {
        SealedHistory history = SealedHistory.ofSome(directory);

        try (Connection connection = history.database().getConnection()) {
            connection.setSchema(Schemas.SERVING);
            readAll(history, connection);
            readAll(history, connection);
        }
    }

    private void assertFound(int trials) throws Exception {
        SealedHistory history = SealedHistory.ofSome(directory);
        Random random = new Random(SEED);
        Map<String, Integer> found = new TreeMap<>();
        for (int trial = 0; trial < trials; trial++) {
            try (Connection connection = history.database().getConnection()) {
                connection.setAutoCommit(false);
                connection.setSchema(Schemas.SERVING);
                Change change = new Tampering(connection, random, history.folded()).something();
                assertThat(firstDifference(history, connection)).as(change.what()).isEqualTo(change.position());
                found.merge(change.what().replaceAll("[0-9/]+", "n"), 1, Integer::sum);
                connection.rollback();
            }
        }
        System.out.printf("%d of %d changes found, each with its position: %s%n", trials, trials, found);
    }

    /** 0 when there is none. */
    private static long firstDifference(SealedHistory history, Connection connection) throws SQLException {
        try {
            readAll(history, connection);
            return 0;
        } catch (Objection.Differs found) {
            return found.position();
        }
    }

    private static void readAll(SealedHistory history, Connection connection) throws SQLException {
        Recheck recheck = new Recheck(history.keys());
        while (recheck.rounds() == 0) {
            recheck.goOn(connection);
        }
    }
}
