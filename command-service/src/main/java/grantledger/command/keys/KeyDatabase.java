package grantledger.command.keys;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database of keys. It may be away when the service starts: its tables are made, or brought up to date, before it is
 * first used.
 */
final class KeyDatabase implements AutoCloseable {

    /** Work on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HikariDataSource connections;
    private final String reader;
    private boolean prepared;

    KeyDatabase(KeySettings settings) {
        if (!settings.reader().matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("No role's name: " + settings.reader());
        }
        this.reader = settings.reader();
        this.connections = new HikariDataSource(configuration(settings));
    }

    void measuredBy(MeterRegistry meters) {
        connections.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }

    private static HikariConfig configuration(KeySettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("keys");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000); // with the log's own patience still less than a client's
        pool.setValidationTimeout(1_500);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("options", settings.options());
        pool.addDataSourceProperty("connectTimeout", 3);
        pool.addDataSourceProperty("socketTimeout", 10);
        pool.addDataSourceProperty("tcpKeepAlive", true);
        pool.addDataSourceProperty("ApplicationName", "command-service");
        return pool;
    }

    /**
     * In one transaction, which is on disk when this returns.
     *
     * @throws KeysAway when the database does not answer
     */
    <T> T inTransaction(Work<T> work) {
        prepare();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new KeysAway(failure);
        }
    }

    /** What cannot be done in a transaction. */
    void alone(String statement) {
        prepare();
        try (Connection connection = connections.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new KeysAway(failure);
        }
    }

    private synchronized void prepare() {
        if (prepared) {
            return;
        }
        try (Connection connection = connections.getConnection();
                var grant = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:grantledger/command/keys/migration")
                    .load()
                    .migrate();
            grant.execute(letIn(reader));
            prepared = true;
        } catch (SQLException | FlywayException failure) {
            throw new KeysAway(failure);
        }
    }

    /** A role of a name that needs no quoting. */
    private static String letIn(String reader) {
        return """
            do $$ begin
                if exists (select from pg_roles where rolname = '%1$s') then
                    grant select on contact_key to %1$s;
                end if;
            end $$
            """.formatted(reader);
    }

    @Override
    public void close() {
        connections.close();
    }
}
