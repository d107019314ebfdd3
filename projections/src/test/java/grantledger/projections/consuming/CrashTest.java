package grantledger.projections.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.brokers.Brokers;
import grantledger.projections.example.CrashingServer;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Progress;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.TopicLayout;
import grantledger.projections.visibility.FoldedPosition;
import grantledger.projections.visibility.NotVisibleYet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views' server crashes after a fold was committed and before it reached the disk. */
@Tag("server")
@Tag("slow")
class CrashTest {

    private static final long FOLDED = 3;

    @TempDir
    private Path directory;

    private final Partition partition = new Partition();
    private CrashingServer server;
    private DataSource database;
    private ServingViews serving;
    private FoldedPosition folded;
    private ConsumerLoop consumer;
    private ViewsWatch watch;

    @BeforeEach
    void start() {
        for (int i = 0; i < FOLDED; i++) {
            partition.event(UUID.randomUUID(), new Opened("Ale"));
        }
        server = new CrashingServer(directory.resolve("postgres"));
        database = server.forgetful();
        serving = new ServingViews(database, Examples.VIEWS);
        EventsTopic topic = new EventsTopic(Brokers.at(Servers.kafka()), Servers.topic(partition), "crash");
        KnownPosition known = new KnownPosition(topic);
        folded = new FoldedPosition(serving, known::highest);
        consumer = new ConsumerLoop(topic, serving, folding(), folded, Duration.ofMillis(300));
        watch = new ViewsWatch(database, serving, consumer, known, folded);
    }

    @AfterEach
    void stop() {
        watch.stop();
        server.close();
    }

    @Test
    void a_position_that_the_crash_has_taken_back_is_claimed_no_more() throws Exception {
        new ServingViews(server.durable(), Examples.VIEWS).progressIn(new TopicLayout("any", 1));
        watch.start();
        awaitWatch();
        folding().fold(0, Progress.start(1), partition.received());
        folded.reached(folded.term(), OptionalLong.of(FOLDED));
        folded.require(FOLDED);

        server.crash();

        assertThat(storedAfterCrash()).as("the fold was lost").isLessThan(FOLDED);
        assertThatThrownBy(() -> folded.require(FOLDED)).isInstanceOf(NotVisibleYet.class);
        folding().fold(0, serving.status().positions().get(0), partition.received());
        folded.require(FOLDED);
    }

    @Test
    void what_the_crash_has_taken_back_is_folded_again() throws Exception {
        watch.start();
        consumer.start();
        require();

        server.crash();

        assertThat(storedAfterCrash()).isLessThanOrEqualTo(FOLDED);
        require();
        assertThat(serving.position()).isEqualTo(FOLDED);
        consumer.stop();
    }

    private void require() throws Exception {
        for (int i = 0; i < 10; i++) {
            try {
                folded.require(FOLDED);
                return;
            } catch (NotVisibleYet | SQLException notYet) {
                Thread.sleep(200);
            }
        }
        folded.require(FOLDED);
    }

    private void awaitWatch() throws InterruptedException {
        while (!watch.listens()) {
            Thread.sleep(20);
        }
    }

    private long storedAfterCrash() throws InterruptedException, SQLException {
        for (int i = 0; i < 600; i++) {
            try {
                return serving.position();
            } catch (SQLException recovering) {
                Thread.sleep(50);
            }
        }
        return serving.position();
    }

    private LiveFolding folding() {
        return new LiveFolding(database, Examples.VIEWS, Generation.SERVING);
    }
}
