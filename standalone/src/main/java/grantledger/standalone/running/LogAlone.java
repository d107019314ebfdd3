package grantledger.standalone.running;

import grantledger.embedded.DirectoryClaim;
import grantledger.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.Optional;

/** The log's database of a stopped system, for as long as somebody has something to ask of it. No system starts meanwhile. */
final class LogAlone implements AutoCloseable {
    private final DirectoryClaim claim;
    private final EmbeddedPostgres postgres;
    private final Stores stores;
    private boolean closed;

    private LogAlone(DirectoryClaim claim, DataDirectory data) {
        this.claim = claim;
        Orphans.stop(data);
        postgres = EmbeddedPostgres.start(data.postgresql(), 0);
        stores = Stores.in(postgres, data);
    }

    /** Empty when a system runs with this data. */
    static Optional<LogAlone> in(DataDirectory data) {
        DirectoryClaim claim;
        try {
            claim = DirectoryClaim.of(data.root());
        } catch (IllegalStateException running) {
            return Optional.empty();
        }
        try {
            var log = new LogAlone(claim, data);
            Runtime.getRuntime().addShutdownHook(new Thread(log::close, "stop"));
            return Optional.of(log);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /** As command-service is told it. */
    Map<String, String> access() {
        return Map.of(
                "GRANTLEDGER_LOG_URL",
                stores.url(Stores.LOG),
                "GRANTLEDGER_LOG_USER",
                Stores.LOG_USER,
                "GRANTLEDGER_LOG_PASSWORD",
                stores.password(Stores.LOG_USER));
    }

    /** Also when the process is interrupted. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (claim) {
            postgres.close();
        }
    }
}
