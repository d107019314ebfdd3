package grantledger.query.contacts.keys;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the key store, which is apart from log, topic and views: whoever has one of them has no key. */
@Configuration(proxyBeanMethods = false)
class KeyStore {

    /** One look-up serves a page, so few are under way at once. */
    private static final int CONNECTIONS = 4;

    @Bean(defaultCandidate = false)
    HikariDataSource keysDatabase(
            @Value("${grantledger.keys.url}") String url,
            @Value("${grantledger.keys.username}") String user,
            @Value("${grantledger.keys.password}") String password,
            @Value("${grantledger.server-gives-up}") String options) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1); // start without the key store: what shows no contact is answered
        pool.setConnectionInitSql("set statement_timeout = '5s'");
        pool.addDataSourceProperty("options", options);
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("ApplicationName", "query-service keys");
        return pool;
    }
}
