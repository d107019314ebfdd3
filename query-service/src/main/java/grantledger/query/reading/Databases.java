package grantledger.query.reading;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The connections to the views' database on which answers are read, and those for exports, which hold one for long. */
@Configuration(proxyBeanMethods = false)
class Databases {

    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource readingDatabase(DataSourceProperties server) {
        return server.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    /** As many as there are exports at once: whoever has a turn has a connection. */
    @Bean(defaultCandidate = false)
    HikariDataSource exportsDatabase(
            @Qualifier("readingDatabase") HikariDataSource reading,
            @Value("${grantledger.exports.at-once}") int atOnce,
            @Value("${grantledger.exports.connection-init-sql}") String begin) {
        HikariConfig config = new HikariConfig();
        reading.copyStateTo(config);
        config.setPoolName("exports");
        config.setMaximumPoolSize(atOnce);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(begin);
        config.setAutoCommit(false);
        config.setIsolateInternalQueries(true); // commits what a connection begins with, which a rollback would undo
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    /** Not asked of the readers' connections, where there are others: they may all be taken for a while. */
    @Bean
    HealthIndicator dbHealthIndicator(
            DataSource reading, @Qualifier("foldingDatabase") ObjectProvider<DataSource> folding) {
        return new DataSourceHealthIndicator(folding.getIfAvailable(() -> reading));
    }
}
