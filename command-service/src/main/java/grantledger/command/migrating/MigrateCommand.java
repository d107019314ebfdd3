package grantledger.command.migrating;

import grantledger.command.publishing.OperatorCommand;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The one thing that needs the owner of the log's tables, apart from the service: {@code migrate}. Where nothing is to be
 * done it does nothing, so it may run before every start.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    /**
     * Only what it takes to reach the log's database as its owner. Not marked as a configuration, so that the service, which
     * takes up those it finds, does not take up this one.
     */
    @EnableConfigurationProperties(LogSettings.class)
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Reach {

        @Bean
        FlywayMigrationStrategy whenAsked() {
            return flyway -> {};
        }
    }

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("migrate");
    }

    /** Returns what the process is to end with: 0 when the tables are as this version needs them. */
    public static int run(String... arguments) {
        return new OperatorCommand(Reach.class, "The log's tables were not migrated.")
                .run(MigrateCommand::done, arguments);
    }

    private static int done(List<String> words, ConfigurableApplicationContext reach) throws Exception {
        if (words.size() != 1) {
            System.err.println("migrate");
            return 1;
        }
        Flyway owner = reach.getBean(Flyway.class);
        int applied = owner.migrate().migrationsExecuted;
        TablesOfLog.show(owner, reach.getBean(LogSettings.class).user());
        System.out.println("The log's tables are of version "
                + owner.info().current().getVersion() + "; " + applied + " migration(s) were applied.");
        return 0;
    }
}
