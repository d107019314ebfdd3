package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.example.Rows;
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

        history.recheck();
    }

    @Test
    void is_found_where_the_last_checkpoint_was_removed() throws Exception {
        SealedHistory history = SealedHistory.ofSome(directory);
        Rows.execute(history.database(), "delete from proof.checkpoint where size = 681");

        assertThatThrownBy(history::recheck)
                .isInstanceOfSatisfying(
                        Objection.Differs.class,
                        found -> assertThat(found.position())
                                .as("what the checkpoint before it does not cover")
                                .isEqualTo(562));
    }

    @Test
    void is_found_where_another_origin_is_changed() throws Exception {
        SealedHistory history = SealedHistory.ofSome(directory);
        history.goesOnAs(history.log().continuedAs("log.example/2"));
        history.believe(history.log().verifier());
        history.accept(history.log().sealed(history.events(0, 681)));
        history.recheck();
        Rows.execute(
                history.database(),
                "update proof.origin set began = set_bit(began, 9, 1 - get_bit(began, 9))" + " where number = 2");

        assertThatThrownBy(history::recheck).isInstanceOf(Objection.Differs.class);
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
                assertThat(firstDifference(history, connection))
                        .as(change.what())
                        .isEqualTo(change.position());
                found.merge(change.what().replaceAll("[0-9/]+", "n"), 1, Integer::sum);
                connection.rollback();
            }
        }
        System.out.printf("%d of %d changes found, each with its position: %s%n", trials, trials, found);
    }

    /** 0 when there is none. */
    private static long firstDifference(SealedHistory history, Connection connection) throws SQLException {
        try {
            history.recheck(connection);
            return 0;
        } catch (Objection.Differs found) {
            return found.position();
        }
    }
}
