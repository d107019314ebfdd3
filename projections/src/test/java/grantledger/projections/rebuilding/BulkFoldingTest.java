package grantledger.projections.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening.Closed;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.Tables;
import grantledger.projections.storing.TopicLayout;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class BulkFoldingTest {

    private static final int RECORDS_AT_ONCE = 7;
    private static final TopicLayout TOPIC = new TopicLayout("any", 1);

    private final DataSource database = Servers.database();
    private final Partition partition = new Partition();

    @BeforeEach
    void foldLive() throws SQLException {
        livesSideBySide();
        new ServingViews(database, Examples.VIEWS).progressIn(TOPIC);
        new LiveFolding(database, Examples.VIEWS, Generation.SERVING).fold(0, Progress.start(1), partition.received());
    }

    @Test
    void gives_the_same_rows_when_everything_fits_into_memory() throws Exception {
        fold(new MemoryLimit(1_000, 1_000_000));

        assertThat(Rows.all(database, Schemas.NEXT)).isEqualTo(Rows.all(database, Schemas.SERVING));
    }

    @Test
    void gives_the_same_rows_when_views_are_packed_and_come_to_hand_again() throws Exception {
        fold(new MemoryLimit(1, 1_000_000));

        assertThat(Rows.all(database, Schemas.NEXT)).isEqualTo(Rows.all(database, Schemas.SERVING));
    }

    @Test
    void gives_the_same_rows_when_views_are_written_and_read_again() throws Exception {
        fold(new MemoryLimit(1, 400));

        assertThat(Rows.all(database, Schemas.NEXT)).isEqualTo(Rows.all(database, Schemas.SERVING));
    }

    @Test
    void cuts_what_is_finer_than_a_microsecond_as_it_is_done_live() throws Exception {
        fold(new MemoryLimit(1_000, 1_000_000));

        for (String schema : List.of(Schemas.SERVING, Schemas.NEXT)) {
            assertThat(Rows.query(
                            database,
                            "select extract(microseconds from occurred_at)::bigint % 1000000 from " + schema
                                    + ".history group by 1"))
                    .containsExactly("0");
        }
    }

    @Test
    void stops_at_what_cannot_be_folded() throws Exception {
        NextGeneration next = next();
        Partition unfit = new Partition().event(UUID.randomUUID(), new Seen("before it was sent"));
        try (BulkFolding bulk = new BulkFolding(next, 0, Progress.start(1), new MemoryLimit(1, 1))) {
            assertThat(bulk.fold(unfit.received()))
                    .isInstanceOfSatisfying(
                            Outcome.Folded.class,
                            folded -> assertThat(folded.obstacle()).isInstanceOf(Obstacle.Poison.class));
        }
    }

    /** Every parcel takes each step before any takes the next. */
    private void livesSideBySide() {
        List<UUID> parcels = Stream.generate(UUID::randomUUID).limit(40).toList();
        UUID depot = UUID.randomUUID();
        partition.event(depot, new Opened("Ale"));
        parcels.forEach(id -> partition.event(id, new Sent("Å\u0000sa")));
        parcels.forEach(id -> partition.event(id, new Seen("Ale")));
        partition.event(depot, new Closed());
        parcels.forEach(id -> partition.event(id, new Seen("Boden")));
    }

    private void fold(MemoryLimit limit) throws SQLException {
        List<Received> all = partition.received();
        try (BulkFolding bulk = new BulkFolding(next(), 0, Progress.start(1), limit)) {
            for (int from = 0; from < all.size(); from += RECORDS_AT_ONCE) {
                bulk.fold(all.subList(from, Math.min(from + RECORDS_AT_ONCE, all.size())));
            }
            assertThat(bulk.finish())
                    .isEqualTo(new Progress(all.size(), partition.place(), List.of(partition.position())));
        }
    }

    private NextGeneration next() throws SQLException {
        return NextGeneration.make(database, Tables.of(Examples.VIEWS), TOPIC);
    }
}
