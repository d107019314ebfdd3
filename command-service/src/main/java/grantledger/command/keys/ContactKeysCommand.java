package grantledger.command.keys;

import grantledger.command.publishing.Publishing;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * What an operator may ask of the store of keys, instead of starting the service: {@code contact-keys backup <dir>} or
 * {@code contact-keys restore <file>}. It takes its settings from where the service takes them, opens no port, and may be
 * run while services do.
 */
public final class ContactKeysCommand {

    private static final String USAGE = "contact-keys backup <dir> | contact-keys restore <file>";

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
        List<String> words =
                List.of(arguments).stream().filter(it -> !it.startsWith("--")).toList();
        if (words.size() != 3 || !List.of("backup", "restore").contains(words.get(1))) {
            System.err.println(USAGE);
            return 1;
        }
        try (ConfigurableApplicationContext reach = new SpringApplicationBuilder(Reach.class)
                        .web(WebApplicationType.NONE)
                        .run(settings(arguments));
                ContactKeys keys = new ContactKeys(reach.getBean(KeySettings.class))) {
            System.out.println(done(words.get(1), Path.of(words.get(2)), saved(reach, keys, clock)));
            return 0;
        } catch (Exception failure) {
            System.err.println("That was not done. " + failure.getMessage());
            return 1;
        }
    }

    private static String[] settings(String... arguments) {
        return List.of(arguments).stream().filter(it -> it.startsWith("--")).toArray(String[]::new);
    }

    private static SavedKeys saved(ConfigurableApplicationContext reach, ContactKeys keys, Clock clock) {
        Publishing publishing = reach.getBean(Publishing.class);
        KeptList erasures = new KeptList(
                publishing.servers(), reach.getBean(KeySettings.class).erasuresTopic(), publishing.replication());
        return new SavedKeys(keys, erasures, new EventReader(reach.getBean(DataSource.class)), clock);
    }

    private static String done(String what, Path where, SavedKeys saved) throws Exception {
        return what.equals("backup") ? saved.backup(where) : saved.restore(where);
    }
}
