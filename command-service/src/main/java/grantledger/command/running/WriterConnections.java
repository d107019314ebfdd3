package grantledger.command.running;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connections over which the log is written, and nothing else, so that a burst of reads cannot keep it from being
 * written. Their statements are given up, by the database or else here, long before a client would give up that waits for
 * the answer: what was sent and not answered has to be settled by then.
 */
final class WriterConnections implements AutoCloseable {

    /** One group is written at a time; the other connection is for when the first has died unnoticed. */
    private static final int CONNECTIONS = 2;

    private static final String GIVES_UP = " -c lock_timeout=3s -c statement_timeout=4s";
    private static final String GIVEN_UP_AFTER_SECONDS = "6";

    private final HikariDataSource connections;

    /** @param others those to the same database, for everything else */
    WriterConnections(DataSource others, MeterRegistry meters) throws SQLException {
        HikariDataSource like = others.unwrap(HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        config.setPoolName("log-writer");
        config.setJdbcUrl(like.getJdbcUrl());
        config.setUsername(like.getUsername());
        config.setPassword(like.getPassword());
        config.setConnectionTimeout(like.getConnectionTimeout());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setInitializationFailTimeout(-1);
        like.getDataSourceProperties().forEach((name, value) -> config.addDataSourceProperty((String) name, value));
        String options = like.getDataSourceProperties().getProperty("options", "");
        config.addDataSourceProperty("options", options + GIVES_UP);
        config.addDataSourceProperty("socketTimeout", GIVEN_UP_AFTER_SECONDS);
        config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        connections = new HikariDataSource(config);
    }

    DataSource all() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
