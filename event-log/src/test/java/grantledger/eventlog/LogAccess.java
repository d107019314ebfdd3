package grantledger.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** A role's way to a log database, which can be told to another process. */
public record LogAccess(String url, String user, String password) {

    /** A pool like the service's own. */
    public HikariDataSource pool() {
        return pool(Duration.ofSeconds(60));
    }

    /** @param patience how long a statement may go unanswered, in whole seconds */
    public HikariDataSource pool(Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", Long.toString(patience.toSeconds()));
        return new HikariDataSource(config);
    }
}
