package grantledger.eventlog.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A turn that an operator takes, whoever has it. */
public final class ForcedTurn implements AutoCloseable {

    /** As long as a holder may need to notice, and to be done with what it had begun. */
    private static final Duration LAST_BATCH = Duration.ofSeconds(6);

    private static final int ATTEMPTS = 200;

    private final Connection session;
    private final TurnLock lock;
    private final Turn turn;

    private ForcedTurn(Connection session, TurnLock lock) throws SQLException {
        this.session = session;
        this.lock = lock;
        this.turn = lock.begin();
    }

    /** Ends the turn of whoever has it, waits until what that one had begun is over, and begins one. */
    public static ForcedTurn take(long lockId, DataSource database) throws SQLException, InterruptedException {
        Connection session = database.getConnection();
        try {
            TurnLock lock = new TurnLock(lockId, session);
            boolean free = lock.tryToTake();
            if (!free) {
                takeFromOthers(lock);
            }
            lock.say("reset idle_session_timeout"); // nobody speaks while the topic is made
            if (!free) {
                Thread.sleep(LAST_BATCH);
            }
            return new ForcedTurn(session, lock);
        } catch (SQLException | InterruptedException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    private static void takeFromOthers(TurnLock lock) throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            lock.endOthers();
            Thread.sleep(50);
            if (lock.tryToTake()) {
                return;
            }
        }
        throw new IllegalStateException("Another instance keeps taking the turn; stop the command-services");
    }

    public Turn turn() {
        return turn;
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            lock.release();
        }
    }
}
