package grantledger.query.contacts.reads;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connections to the views' database for the read log alone. What is written there must be on the disk when the answer is
 * sent, and an export, whose own connection only reads and is rolled back, writes there too.
 */
@Configuration(proxyBeanMethods = false)
class ReadLogConnections {

    /** Commits of several share a flush of the disk. */
    private static final int CONNECTIONS = 4;

    @Bean(defaultCandidate = false)
    HikariDataSource readLogDatabase(
            DataSourceProperties database, @Value("${grantledger.server-gives-up}") String options) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("read log");
        pool.setJdbcUrl(database.determineUrl());
        pool.setUsername(database.determineUsername());
        pool.setPassword(database.determinePassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1); // start without the database, and wait for it
        pool.setConnectionInitSql("set synchronous_commit = on; set statement_timeout = '5s'");
        pool.addDataSourceProperty("options", options);
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("ApplicationName", "query-service read log");
        return pool;
    }
}
