package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ReadingTurnTest {

    @TempDir
    private Path directory;

    @Test
    void whoever_has_lost_it_writes_nothing() throws Exception {
        SealedHistory history = new SealedHistory(directory);
        ReadingTurn paused = take(history);
        come(history, paused, 7);
        ReadingTurn next = take(history);

        assertThat(next.nextOffset()).isEqualTo(7);
        assertThatThrownBy(() -> come(history, paused, 8))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Another instance");
        come(history, next, 9);
        assertThat(history.query("select next_offset from proof.reading")).containsExactly("9");
    }

    private static ReadingTurn take(SealedHistory history) throws SQLException {
        return Transaction.durably(
                history.database(), Schemas.SERVING, connection -> ReadingTurn.take(connection, UUID.randomUUID()));
    }

    private static void come(SealedHistory history, ReadingTurn turn, long offset) throws SQLException {
        Transaction.durably(history.database(), Schemas.SERVING, connection -> {
            turn.require(connection);
            turn.come(connection, "a topic", offset);
            return null;
        });
    }
}
