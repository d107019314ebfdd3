package grantledger.projections.storing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ConsumerPlacesTest {

    private final DataSource database = Servers.database();
    private final ServingViews serving = new ServingViews(database, Examples.VIEWS);
    private final LiveFolding folding = new LiveFolding(database, Examples.VIEWS, Generation.SERVING);
    private final Partition partition = new Partition();
    private Progress progress = Progress.start(1);

    @BeforeEach
    void begin() throws SQLException {
        serving.progressIn(new TopicLayout("any", 1));
    }

    @Test
    @Tag("slow")
    void are_added_and_never_changed_and_old_ones_are_removed() throws SQLException {
        for (int i = 0; i < 1_100; i++) {
            fold(partition.event(UUID.randomUUID(), new Opened("Ale")));
        }

        assertThat(Rows.query(database, "select count(*) <= 512 and max(seq) = 1101 from views.consumer_place"))
                .containsExactly("t");
        assertThat(serving.position()).isEqualTo(1_100);
        assertThat(Rows.query(database, "select n_tup_upd from pg_stat_user_tables where relname = 'consumer_place'"))
                .containsExactly("0");
    }

    @Test
    void of_a_partition_that_is_a_step_ahead_are_overtaken() throws SQLException {
        fold(partition.event(UUID.randomUUID(), new Opened("Ale")));

        assertThat(folding.fold(0, Progress.start(1), partition.received())).isEqualTo(new Outcome.Overtaken(progress));
    }

    @Test
    void stay_where_they_are_when_a_record_that_comes_again_is_another_event() throws SQLException {
        UUID parcel = UUID.randomUUID();
        fold(partition.event(parcel, new Sent("Åsa")));
        Partition other = partition.forked();
        fold(partition.event(parcel, new Seen("Ale")));
        fold(partition.event(parcel, new Seen("Boden")));
        other.event(parcel, new Seen("Luleå"));

        Outcome outcome = folding.fold(0, progress, other.received(1));

        assertForked(outcome, 2);
        assertThat(Rows.query(database, "select state ->> 'places' from views.view_parcel"))
                .containsExactly("[\"Ale\", \"Boden\"]");
    }

    @Test
    void stay_where_they_are_when_an_event_would_stand_where_another_partitions_event_stands() throws SQLException {
        Rows.execute(
                database,
                "insert into views.history values (1, gen_random_uuid(), 1, gen_random_uuid(), 'Opened',"
                        + " 1, now(), now(), 'a', 'b', gen_random_uuid(), '{}')");

        assertForked(
                folding.fold(
                        0,
                        progress,
                        partition.event(UUID.randomUUID(), new Opened("Ale")).received()),
                1);
        assertThat(Rows.query(database, "select count(*) from views.view_depot"))
                .containsExactly("0");
    }

    @Test
    void stay_where_they_are_when_the_events_are_of_another_log() throws SQLException {
        fold(partition.event(UUID.randomUUID(), new Opened("Ale")));
        Partition other = new Partition(UUID.randomUUID()).event(UUID.randomUUID(), new Opened("Boden"));

        assertForked(folding.fold(0, progress, other.received()), 1);
        fold(new Partition(), 1);
    }

    @Test
    void are_known_while_a_reader_holds_the_views() throws Exception {
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from views.consumer_place, views.history, views.view_depot");

            serving.ensure();
            assertThat(serving.progressIn(new TopicLayout("another", 1))).isPresent();
            progress = progress.fromTheFirstRecord();
            fold(partition.event(UUID.randomUUID(), new Opened("Ale")));
        }
    }

    /** What follows a fork is not folded either. */
    private void fold(Partition more, int expected) throws SQLException {
        assertThat(folding.fold(0, progress, more.received()))
                .isInstanceOfSatisfying(
                        Outcome.Folded.class,
                        folded -> assertThat(folded.obstacle()).isInstanceOf(Obstacle.Fork.class));
        assertThat(serving.fork())
                .hasValueSatisfying(fork -> assertThat(fork.position()).isEqualTo(expected));
    }

    private void assertForked(Outcome outcome, long position) throws SQLException {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Folded.class, folded -> {
            assertThat(folded.progress()).isEqualTo(progress);
            assertThat(folded.obstacle())
                    .isInstanceOfSatisfying(
                            Obstacle.Fork.class,
                            fork -> assertThat(fork.position()).isEqualTo(position));
        });
        assertThat(serving.fork())
                .hasValueSatisfying(fork -> assertThat(fork.position()).isEqualTo(position));
    }

    private void fold(Partition all) throws SQLException {
        Outcome outcome = folding.fold(0, progress, all.received(Math.toIntExact(progress.nextOffset())));
        progress = outcome.progress();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Folded.class,
                        folded -> assertThat(folded.obstacle()).isNull());
    }
}
