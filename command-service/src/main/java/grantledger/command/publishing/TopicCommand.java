package grantledger.command.publishing;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.TopicOperations;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * What an operator may ask of the topic: {@code topic anew} or {@code topic rewind <position>}.
 */
public final class TopicCommand {

    private static final String USAGE = "topic anew | topic rewind <position>";

    private TopicCommand() {}

    /** Only what it takes to reach the log's database and Kafka. */
    @Configuration
    @EnableConfigurationProperties(Publishing.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Reach {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("topic");
    }

    /** Returns what the process is to end with: 0 when it has been done. */
    public static int run(String... arguments) {
        return new OperatorCommand(Reach.class, "The topic is as it was, or half made; ask again.")
                .run((words, reach) -> done(words, operations(reach)), arguments);
    }

    private static TopicOperations operations(ConfigurableApplicationContext reach) {
        DataSource database = reach.getBean(DataSource.class);
        return new TopicOperations(
                reach.getBean(Publishing.class).eventsTopic(), Publishing.TURN, database, new EventReader(database));
    }

    private static int done(List<String> words, TopicOperations topic) throws Exception {
        if (words.size() == 2 && words.get(1).equals("anew")) {
            topic.makeAnew();
            System.out.println("The topic is made anew. The relay publishes the log into it; then rebuild the views.");
            return 0;
        }
        if (words.size() == 3 && words.get(1).equals("rewind") && words.get(2).matches("[0-9]{1,18}")) {
            topic.rewindTo(Long.parseLong(words.get(2)));
            System.out.println("The relay publishes again what comes after position " + words.get(2) + ".");
            return 0;
        }
        System.err.println(USAGE);
        return 1;
    }
}
