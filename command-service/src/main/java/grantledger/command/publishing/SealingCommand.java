package grantledger.command.publishing;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.sealing.Sealing;
import grantledger.eventlog.sealing.SealingOperations;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.keys.KeyDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * What an operator may ask of the keys that the log is sealed with, {@code keys make}, {@code keys rotate} and {@code keys
 * export}, and after its history was lost {@code origin anew}.
 */
public final class SealingCommand {

    private static final String USAGE = "keys make | keys rotate | keys export | origin anew [even-so]";
    private static final String GIVE_THE_VKEYS = "; give the vkeys to whoever verifies (keys export).";

    private SealingCommand() {}

    /** Only what it takes to reach the log's database, Kafka and the keys. */
    @Configuration
    @EnableConfigurationProperties({Publishing.class, SealingSettings.class})
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Reach {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && List.of("keys", "origin").contains(arguments[0]);
    }

    /** Returns what the process is to end with: 0 when it has been done. */
    public static int run(String... arguments) {
        return new OperatorCommand(Reach.class, "Nothing was done.").run(SealingCommand::done, arguments);
    }

    private static int done(List<String> words, ApplicationContext reach) throws Exception {
        SealingSettings settings = reach.getBean(SealingSettings.class);
        if (!settings.isSealedHere()) {
            throw new IllegalArgumentException("GRANTLEDGER_SIGNING_KEYS names no folder for the keys");
        }
        return switch (String.join(" ", words)) {
            case "keys make" -> made(settings, reach);
            case "keys rotate" -> rotated(settings);
            case "keys export" -> exported(settings);
            case "origin anew" -> begun(false, reach);
            case "origin anew even-so" -> begun(true, reach);
            default -> {
                System.err.println(USAGE);
                yield 1;
            }
        };
    }

    private static int made(SealingSettings settings, ApplicationContext reach) {
        String wanted = settings.origin().isBlank() ? null : settings.origin();
        System.out.println(operations(reach).makeKey(wanted, Clock.systemUTC().instant()));
        return 0;
    }

    private static int rotated(SealingSettings settings) {
        keys(settings).rotate(Clock.systemUTC().instant());
        System.out.println(
                "Both keys sign from now on, for " + settings.bothSign().toDays() + " days" + GIVE_THE_VKEYS);
        return 0;
    }

    private static int exported(SealingSettings settings) {
        keys(settings).verifiers().forEach(System.out::println);
        return 0;
    }

    private static int begun(boolean evenSo, ApplicationContext reach) throws Exception {
        String origin = operations(reach).beginAnew(evenSo, Clock.systemUTC().instant());
        System.out.println("The log signs as " + origin + " from now on, and is sealed anew under it" + GIVE_THE_VKEYS);
        return 0;
    }

    private static KeyDirectory keys(SealingSettings settings) {
        return new KeyDirectory(Path.of(settings.keys()));
    }

    private static SealingOperations operations(ApplicationContext reach) {
        DataSource database = reach.getBean(DataSource.class);
        Sealing sealing = new Sealing(
                reach.getBean(SealingSettings.class).plan(reach.getBean(Publishing.class)),
                database,
                new EventReader(database),
                new StandingThreads(),
                Clock.systemUTC());
        return new SealingOperations(sealing, SealingSettings.TURN);
    }
}
