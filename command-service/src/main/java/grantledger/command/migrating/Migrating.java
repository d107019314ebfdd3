package grantledger.command.migrating;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service does about the log's tables before anything else: it migrates as their owner, or looks as itself. */
@Configuration(proxyBeanMethods = false)
class Migrating {

    @Bean
    FlywayConfigurationCustomizer whoLooks(LogSettings settings, DataSource service) {
        return flyway -> {
            if (!settings.migrate()) {
                flyway.dataSource(service);
            }
        };
    }

    @Bean
    FlywayMigrationStrategy whatIsDone(LogSettings settings) {
        return settings.migrate() ? Flyway::migrate : TablesOfLog::requireUpToDate;
    }
}
