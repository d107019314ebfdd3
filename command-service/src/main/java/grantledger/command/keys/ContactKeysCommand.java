package grantledger.command.keys;

import grantledger.command.publishing.OperatorCommand;
import grantledger.command.publishing.Publishing;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What an operator may ask of the store of keys: {@code contact-keys backup <dir>} or {@code contact-keys restore <file>}. */
public final class ContactKeysCommand {

    private static final String USAGE = "contact-keys backup <dir> | contact-keys restore <file>";

    private static final OperatorCommand OPERATOR = new OperatorCommand(Reach.class, "That was not done.");

    private ContactKeysCommand() {}

    /** Only what it takes to reach the stores and Kafka. */
    @Configuration
    @EnableConfigurationProperties({Publishing.class, KeySettings.class})
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Reach {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("contact-keys");
    }

    /** Returns what the process is to end with: 0 when it has been done. */
    public static int run(String... arguments) {
        return run(Clock.systemUTC(), arguments);
    }

    static int run(Clock clock, String... arguments) {
        return OPERATOR.run((words, reach) -> done(words, reach, clock), arguments);
    }

    private static int done(List<String> words, ConfigurableApplicationContext reach, Clock clock) throws Exception {
        if (words.size() != 3 || !List.of("backup", "restore").contains(words.get(1))) {
            System.err.println(USAGE);
            return 1;
        }
        try (ContactKeys keys = new ContactKeys(reach.getBean(KeySettings.class))) {
            System.out.println(done(words.get(1), Path.of(words.get(2)), saved(reach, keys, clock)));
            return 0;
        }
    }

    private static SavedKeys saved(ConfigurableApplicationContext reach, ContactKeys keys, Clock clock) {
        Publishing publishing = reach.getBean(Publishing.class);
        KeptList erasures = new KeptList(
                publishing.brokers(), reach.getBean(KeySettings.class).erasuresTopic(), publishing.replication());
        return new SavedKeys(keys, erasures, new EventReader(reach.getBean(DataSource.class)), clock);
    }

    private static String done(String what, Path where, SavedKeys saved) throws Exception {
        return what.equals("backup") ? saved.backup(where) : saved.restore(where);
    }
}
