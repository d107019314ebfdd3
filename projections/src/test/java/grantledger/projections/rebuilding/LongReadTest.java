package grantledger.projections.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.brokers.Brokers;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody reads the views for a long time, while they are rebuilt. */
@Tag("server")
class LongReadTest {

    private static final String RETIRED =
            "select nspname from pg_namespace where starts_with(nspname, 'views_retired')";

    private final DataSource database = Servers.database();
    private final ServingViews serving = new ServingViews(database, Examples.VIEWS);
    private final LiveFolding folding = new LiveFolding(database, Examples.VIEWS, Generation.SERVING);
    private final Partition partition = new Partition().event(UUID.randomUUID(), new Opened("Ale"));
    private final EventsTopic topic =
            new EventsTopic(Brokers.at(Servers.kafka()), Servers.topic(partition), "long-read");
    private final Rebuilding rebuilding = new Rebuilding(topic, database, Examples.VIEWS, Clock.systemUTC());

    @Test
    void keeps_nobody_from_folding_and_what_it_reads_is_dropped_when_it_has_ended() throws Exception {
        Progress progress = serving.progressIn(topic.layout()).orElseThrow().get(0);
        progress = folding.fold(0, progress, partition.received()).progress();
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            assertThat(depots(reading)).isEqualTo(1);

            rebuild();
            partition.event(UUID.randomUUID(), new Opened("Boden"));
            Outcome outcome = folding.fold(0, progress, partition.received(1));
            rebuild();

            assertThat(outcome.progress().position()).isEqualTo(2);
            assertThat(serving.status().generation()).isEqualTo(3);
            assertThat(Rows.query(database, RETIRED)).as("still read").isNotEmpty();
        }
        while (!Rows.query(database, RETIRED).isEmpty()) {
            Thread.sleep(50);
        }
    }

    private void rebuild() throws Exception {
        rebuilding.start(true);
        while (rebuilding.progress().state() == RebuildProgress.State.RUNNING) {
            Thread.sleep(20);
        }
        assertThat(rebuilding.progress().reason()).isNull();
    }

    private static int depots(Statement reading) throws Exception {
        try (ResultSet row = reading.executeQuery("select count(*) from views.view_depot")) {
            row.next();
            return row.getInt(1);
        }
    }
}
