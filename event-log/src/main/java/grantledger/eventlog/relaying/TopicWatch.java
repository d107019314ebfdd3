package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.sql.LogUnavailable;
import grantledger.eventlog.threads.StandingThreads;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Compares the topic with the log every few seconds, on every instance, so that each of them can say what is wrong with
 * it and not only the one that publishes.
 */
public final class TopicWatch {

    private static final long PAUSE_MILLIS = 5_000;

    /** What was found last. */
    public sealed interface Found {

        /** @param weaknesses what of the topic's settings endangers its records, one line each */
        record Copy(List<String> weaknesses) implements Found {}

        record NoCopy(PublishingStopped why) implements Found {}

        record NotSeen(String why) implements Found {}
    }

    private final EventsTopic topic;
    private final DataSource database;
    private final EventReader log;
    private final StandingThreads threads;
    private volatile Found found = new Found.Copy(List.of());
    private KafkaTopic kafka;
    private Thread thread;

    public TopicWatch(EventsTopic topic, DataSource database, EventReader log, StandingThreads threads) {
        this.topic = topic;
        this.database = database;
        this.log = log;
        this.threads = threads;
    }

    public void start() {
        thread = threads.start("topic-watch", this::watch);
    }

    public void stop() {
        thread.interrupt();
    }

    public Found found() {
        return found;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                found = look();
            }
        } catch (InterruptedException stopped) {
            forget();
        }
    }

    private Found look() throws InterruptedException {
        try {
            if (kafka == null) {
                kafka = topic.open();
            }
            return compared();
        } catch (PublishingStopped stopped) {
            return new Found.NoCopy(stopped);
        } catch (OldForm beingMadeAnew) {
            return new Found.Copy(List.of());
        } catch (InterruptException stopped) {
            throw new InterruptedException();
        } catch (SQLException | LogUnavailable noDatabase) {
            return found;
        } catch (RuntimeException away) {
            forget();
            return new Found.NotSeen(String.valueOf(away.getMessage()));
        }
    }

    private Found compared() throws SQLException, InterruptedException {
        Optional<TopicLayout> layout = kafka.layout();
        if (layout.isEmpty()) {
            return new Found.NotSeen("There is no topic yet");
        }
        Inspection.of(kafka, layout.get(), log, kept());
        List<String> weaknesses = new ArrayList<>(kafka.weaknesses());
        for (int partition = 0; partition < layout.get().partitions(); partition++) {
            if (kafka.records().first(partition) > 0) {
                weaknesses.add("partition " + partition + " has lost records at its beginning; make the topic anew");
            }
        }
        return new Found.Copy(List.copyOf(weaknesses));
    }

    private Optional<RelayPlace> kept() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return RelayPlace.newest(connection);
        }
    }

    private void forget() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }
}
