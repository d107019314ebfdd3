package grantledger.command.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets, once an hour, the idempotency keys that are older than they are kept. Every instance may: it is the same rows. */
final class ForgottenKeys implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenKeys.class);
    private static final int AT_ONCE = 1_000;
    private static final String FORGET = """
        delete from idempotency_key where (person, key) in (
            select person, key from idempotency_key
            where used_at < now() - make_interval(secs => ?) order by used_at limit %d)
        """.formatted(AT_ONCE);

    private final DataSource database;
    private final Duration kept;
    private ScheduledExecutorService hourly;

    ForgottenKeys(DataSource database, Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public void start() {
        hourly = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("forgotten-keys").factory());
        var _ = hourly.scheduleWithFixedDelay(this::forgetOrTry, 1, 60, TimeUnit.MINUTES);
    }

    private void forgetOrTry() {
        try {
            forget();
        } catch (RuntimeException later) {
            LOG.info("Keys that are no longer kept are forgotten in an hour: {}", later.getMessage());
        }
    }

    /** Returns how many. */
    int forget() {
        int all = 0;
        int some;
        do {
            some = forgetSome();
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int forgetSome() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setDouble(1, (double) kept.toSeconds());
            return forget.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        hourly.shutdownNow();
        hourly = null;
    }

    @Override
    public boolean isRunning() {
        return hourly != null;
    }
}
