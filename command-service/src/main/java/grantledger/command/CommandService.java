package grantledger.command;

import grantledger.command.checking.FsckCommand;
import grantledger.command.keys.ContactKeysCommand;
import grantledger.command.migrating.MigrateCommand;
import grantledger.command.publishing.SealingCommand;
import grantledger.command.publishing.TopicCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Starts the service, or does what the arguments ask for: something to tables, topic or keys, or a check of the log. Everything it
 * needs to know comes from {@code application.yaml}.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // the server's own problems are told by access
@ConfigurationPropertiesScan
public class CommandService {

    public static void main(String[] arguments) {
        if (MigrateCommand.isAskedFor(arguments)) {
            System.exit(MigrateCommand.run(arguments));
        }
        if (TopicCommand.isAskedFor(arguments)) {
            System.exit(TopicCommand.run(arguments));
        }
        if (ContactKeysCommand.isAskedFor(arguments)) {
            System.exit(ContactKeysCommand.run(arguments));
        }
        if (SealingCommand.isAskedFor(arguments)) {
            System.exit(SealingCommand.run(arguments));
        }
        if (FsckCommand.isAskedFor(arguments)) {
            System.exit(FsckCommand.run(Behaviours.ALL, arguments));
        }
        SpringApplication.run(CommandService.class, arguments);
    }
}
