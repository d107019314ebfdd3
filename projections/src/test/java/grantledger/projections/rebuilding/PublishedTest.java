package grantledger.projections.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.brokers.Brokers;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.example.Depot;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Parcel;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Published;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others read of the views in SQL, while generations come and go. */
@Tag("server")
class PublishedTest {

    private static final String DEPOTS = "select count(*) from shown.depot";
    private static final Published FOR_NOBODY =
            published("nobody_of_that_name", "create view depot as select id from view_depot");
    private static final Published SHOWN =
            published(Servers.ONLOOKER, "create view depot as select id from view_depot");

    private final DataSource database = Servers.database();
    private final Partition partition = new Partition().event(UUID.randomUUID(), new Opened("Ale"));
    private final EventsTopic topic =
            new EventsTopic(Brokers.at(Servers.kafka()), Servers.topic(partition), "published");
    private DataSource onlooker;
    private ServingViews serving;
    private LiveFolding folding;
    private Rebuilding rebuilding;
    private Progress progress;

    @BeforeEach
    void fold() throws Exception {
        onlooker = Servers.lookedAt(database);
        Views<Happening> views = showing(SHOWN);
        serving = new ServingViews(database, views);
        folding = new LiveFolding(database, views, Generation.SERVING);
        rebuilding = new Rebuilding(topic, database, views, Clock.systemUTC());
        progress = serving.progressIn(topic.layout()).orElseThrow().get(0);
        progress = folding.fold(0, progress, partition.received()).progress();
    }

    @Test
    void is_there_at_every_moment_of_a_rebuild_with_every_row() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Set<String> seen = new ConcurrentSkipListSet<>();
        Thread looking = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                seen.add(answer(onlooker, DEPOTS));
            }
        });

        for (int i = 0; i < 5; i++) {
            rebuild();
        }
        done.set(true);
        looking.join();

        assertThat(seen).containsExactly("1");
        assertThat(serving.status().generation()).isEqualTo(6);
    }

    @Test
    void keeps_nobody_from_folding_and_no_rebuild_from_taking_over_however_long_it_is_read() throws Exception {
        try (Connection reader = onlooker.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            assertThat(answer(reading, DEPOTS)).isEqualTo("1");

            rebuild();
            partition.event(UUID.randomUUID(), new Opened("Boden"));
            Outcome outcome = folding.fold(0, progress, partition.received(1));

            assertThat(outcome.progress().position()).isEqualTo(2);
            assertThat(answer(onlooker, DEPOTS)).as("others").isEqualTo("2");
            assertThat(answer(reading, DEPOTS)).as("the same, asking again").isEqualTo("2");
        }
        while (!Rows.query(database, "select nspname from pg_namespace where starts_with(nspname, 'views_retired')")
                .isEmpty()) {
            Thread.sleep(50);
        }
        assertThat(answer(onlooker, DEPOTS)).isEqualTo("2");
    }

    @Test
    void is_read_by_its_reader_and_nothing_else_is() throws Exception {
        rebuild();
        assertThat(answer(onlooker, DEPOTS)).isEqualTo("1");
        assertThatThrownBy(() -> answer(onlooker, "select count(*) from views.view_depot"))
                .hasMessageContaining("permission denied for schema");
        assertThat(Rows.query(
                        database,
                        "select nspname from pg_namespace where has_schema_privilege('%s', oid, 'usage')"
                                        .formatted(Servers.ONLOOKER)
                                + " and nspname !~ '^pg_(toast|temp)'"))
                .containsExactlyInAnyOrder("pg_catalog", "information_schema", "public", "shown");
    }

    @Test
    void is_made_anew_by_another_version_without_anything_folded_anew() throws SQLException {
        Published wider = published(Servers.ONLOOKER, "create view depot as select id, version from view_depot");
        new ServingViews(database, showing(wider)).ensure();

        assertThat(answer(onlooker, "select max(version) from shown.depot")).isEqualTo("1");
        assertThat(serving.status().generation()).isEqualTo(1);
        long made = oid();
        new ServingViews(database, showing(wider)).ensure();
        assertThat(oid()).as("by another start").isEqualTo(made);
    }

    @Test
    void needs_no_reader_and_lets_in_one_that_comes_later() throws SQLException {
        DataSource other = Servers.database();
        new ServingViews(other, showing(FOR_NOBODY)).ensure();
        assertThat(Rows.query(other, DEPOTS)).containsExactly("0");

        new ServingViews(other, showing(SHOWN)).ensure();
        assertThat(answer(Servers.lookedAt(other), DEPOTS)).isEqualTo("0");
        Rows.execute(other, "revoke usage on schema shown from " + Servers.ONLOOKER);
        new ServingViews(other, showing(SHOWN)).ensure();
        assertThat(answer(Servers.lookedAt(other), DEPOTS)).isEqualTo("0");
    }

    private long oid() {
        return Long.parseLong(
                Rows.query(database, "select 'shown'::regnamespace::oid").getFirst());
    }

    private void rebuild() throws Exception {
        rebuilding.start(true);
        while (rebuilding.progress().state() == RebuildProgress.State.RUNNING) {
            Thread.sleep(20);
        }
        assertThat(rebuilding.progress().reason()).isNull();
    }

    private static String answer(DataSource database, String sql) {
        return Rows.query(database, sql).getFirst();
    }

    private static String answer(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Views<Happening> showing(Published published) {
        return new Views<>(Happening.CODEC, List.of(Parcel.VIEW, Depot.VIEW), published);
    }

    private static Published published(String reader, String... statements) {
        return new Published("shown", reader, "What there is", List.of(statements));
    }
}
