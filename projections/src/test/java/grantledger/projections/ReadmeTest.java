package grantledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.brokers.Brokers;
import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.example.Depot;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.OfParcel;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Parcel;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import grantledger.projections.history.History;
import grantledger.projections.history.Moment;
import grantledger.projections.rebuilding.RebuildProgress;
import grantledger.projections.rebuilding.Rebuilding;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.visibility.FoldedPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/grantledger/projections/ReadmeTest.java");

    @Test
    void the_lines_run() throws Exception {
        UUID id = UUID.randomUUID();
        Partition partition = new Partition()
                .event(id, new Sent("Åsa"))
                .event(id, new Seen("Ale"))
                .event(id, new Seen("Boden"));
        String topicName = Servers.topic(partition);
        String bootstrapServers = Servers.kafka();
        DataSource database = Servers.database();

        // begin fold
        View<Parcel, OfParcel> parcels =
                View.of("view_parcel", Parcel.class, OfParcel.class, 1, (parcel, event, at) -> switch (event) {
                    case Sent sent -> new Parcel(sent.receiver(), List.of());
                    case Seen seen -> parcel.seenAt(seen.place());
                });
        // end fold
        // begin engine
        Views<Happening> views = new Views<>(Happening.CODEC, List.of(parcels, Depot.VIEW));
        EventsTopic topic = new EventsTopic(Brokers.at(bootstrapServers), topicName, "parcel-views");
        ServingViews serving = new ServingViews(database, views);
        KnownPosition known = new KnownPosition(topic);
        FoldedPosition folded = new FoldedPosition(serving, known::highest);
        LiveFolding folding = new LiveFolding(database, views, Generation.SERVING);
        ConsumerLoop consumer = new ConsumerLoop(topic, serving, folding, folded, Duration.ofSeconds(5));
        Rebuilding rebuilding = new Rebuilding(topic, database, views, Clock.systemUTC());
        History history = new History(database, views);

        known.start();
        consumer.start();
        folded.require(3); // waits until everything up to position 3 is visible
        Optional<Versioned<Parcel>> then = history.view(parcels, id, new Moment.Position(2));
        rebuilding.start(); // in the background, while reads and folds go on
        // end engine

        assertThat(then).hasValue(new Versioned<>(new Parcel("Åsa", List.of("Ale")), 2, 2));
        while (rebuilding.progress().state() == RebuildProgress.State.RUNNING) {
            Thread.sleep(20);
        }
        assertThat(rebuilding.progress().reason()).isNull();
        assertThat(serving.status().generation()).isEqualTo(2);
        assertThat(Rows.query(database, "select state ->> 'places' from views.view_parcel"))
                .containsExactly("[\"Ale\", \"Boden\"]");
        consumer.stop();
        known.stop();
    }

    @Test
    void the_readme_shows_the_lines_that_run() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md"));

        assertThat(shown(readme, "fold")).isEqualTo(run("fold"));
        assertThat(shown(readme, "engine")).isEqualTo(run("engine"));
    }

    private static List<String> shown(List<String> readme, String part) {
        int begin = readme.indexOf("<!-- " + part + " -->") + 2;
        List<String> rest = readme.subList(begin, readme.size());
        return rest.subList(0, rest.indexOf("```"));
    }

    private static List<String> run(String part) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        return lines
                .subList(lines.indexOf("        // begin " + part) + 1, lines.indexOf("        // end " + part))
                .stream()
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .toList();
    }
}
