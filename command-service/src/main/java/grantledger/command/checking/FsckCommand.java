package grantledger.command.checking;

import grantledger.command.deciding.Behaviour;
import grantledger.eventlog.checking.LogCheck;
import grantledger.eventlog.checking.Summary;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * The check of the whole log, instead of starting the service: {@code fsck}. It takes its settings from where the service
 * takes them, opens no port, changes nothing, and may be run while services do.
 */
public final class FsckCommand {

    /** It was read to the end, and everything is as it follows from the rest. */
    static final int WHOLE = 0;
    /** It was read to the end, and something is not. */
    static final int DIFFERS = 1;
    /** It was not read to the end, so that nothing is said of it. */
    static final int NOT_READ = 2;

    private static final String ONE_CONNECTION = "--spring.datasource.hikari.maximum-pool-size=1";

    private FsckCommand() {}

    /** Only what it takes to reach the log's database. */
    @Configuration
    @EnableConfigurationProperties(KnownKeys.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Reach {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("fsck");
    }

    /**
     * Returns what the process is to end with. Differences and summary are said on the output, progress beside it.
     *
     * @param behaviours whose commands may stand beside events
     */
    public static int run(List<Behaviour<?, ?>> behaviours, String... arguments) {
        if (List.of(arguments).stream().skip(1).anyMatch(it -> !it.startsWith("--"))) {
            System.err.println("fsck");
            return NOT_READ;
        }
        try (ConfigurableApplicationContext reach = new SpringApplicationBuilder(Reach.class)
                .web(WebApplicationType.NONE)
                .run(settings(arguments))) {
            return checked(behaviours, reach.getBean(DataSource.class), reach.getBean(KnownKeys.class));
        } catch (Exception | OutOfMemoryError failure) {
            System.err.println("The log could not be read to its end. " + failure.getMessage());
            return NOT_READ;
        }
    }

    private static String[] settings(String... arguments) {
        return Stream.concat(Stream.of(arguments).skip(1), Stream.of(ONE_CONNECTION))
                .toArray(String[]::new);
    }

    private static int checked(List<Behaviour<?, ?>> behaviours, DataSource database, KnownKeys keys) throws Exception {
        LogCheck<?> check =
                new LogCheck<>(KnownFacts.of(behaviours), keys.keys(), Clock.systemUTC(), System.err::println);
        Summary summary = check.run(database, System.out::println);
        summary.lines().forEach(System.out::println);
        return summary.isWhole() ? WHOLE : DIFFERS;
    }
}
