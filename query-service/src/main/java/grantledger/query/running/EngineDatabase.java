package grantledger.query.running;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's own connections to the views: folds, rebuilds, health and status have them for themselves, however many
 * reads wait for the others. Whoever holds one and is heard of no more, because its machine died or its process was
 * stopped, loses it within 15 seconds, and with it every lock that others wait for.
 */
@Configuration(proxyBeanMethods = false)
class EngineDatabase {

    /**
     * Folds use four at once, a rebuild six, the proof two; the rest is for the watch, health, status, and what waits to be
     * visible.
     */
    private static final int CONNECTIONS = 16;

    /** Views are folded again from what the topic holds after the last commit that reached the disk, so folds do not wait. */
    private static final String FORGETFUL = "set synchronous_commit = off";

    @Bean(defaultCandidate = false)
    HikariDataSource foldingDatabase(
            DataSourceProperties database, @Value("${grantledger.server-gives-up}") String options) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("engine");
        pool.setJdbcUrl(database.determineUrl());
        pool.setUsername(database.determineUsername());
        pool.setPassword(database.determinePassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1); // start without the database, and wait for it
        pool.setConnectionInitSql(FORGETFUL);
        pool.addDataSourceProperty("options", options);
        pool.addDataSourceProperty("socketTimeout", "15");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("maxSendBufferSize", "65536"); // what a fold writes is sent at once
        pool.addDataSourceProperty("ApplicationName", "query-service engine");
        return pool;
    }
}
