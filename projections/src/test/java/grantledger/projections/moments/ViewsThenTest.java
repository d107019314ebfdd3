package grantledger.projections.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.example.Depot;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.Closed;
import grantledger.projections.example.Happening.OfParcel;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Parcel;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.TopicLayout;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ViewsThenTest {

    private static final List<String> TABLES = List.of("view_parcel", "view_parcel_place", "view_depot", "history");
    private static final int EVENTS = 40;
    private static final int ALL = 1_000;

    private final Views<Happening> views = new Views<>(Happening.CODEC, List.of(parcels(), Depot.VIEW));
    private final DataSource database = Servers.database();
    private final ServingViews serving = new ServingViews(database, views);
    private final LiveFolding folding = new LiveFolding(database, views, Generation.SERVING);
    private final Partition partition = new Partition();
    private Progress progress = Progress.start(1);

    @BeforeEach
    void begin() throws SQLException {
        serving.progressIn(new TopicLayout("any", 1));
    }

    @Test
    void are_at_every_position_what_they_were_when_it_was_the_last() throws Exception {
        Map<Long, List<String>> seen = new HashMap<>();
        seen.put(0L, rows("views."));
        Random chance = new Random(26);
        List<UUID> parcels = new ArrayList<>();
        List<UUID> depots = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            happen(chance, parcels, depots);
            fold();
            seen.put(partition.position(), rows("views."));
        }
        for (long position = 0; position <= EVENTS; position++) {
            assertThat(then(position, ALL)).as("position " + position).isEqualTo(seen.get(position));
        }
        assertThat(Rows.query(database, "select nspname from pg_namespace where starts_with(nspname, 'moment')"))
                .as("what is left")
                .isEmpty();
    }

    private void happen(Random chance, List<UUID> parcels, List<UUID> depots) {
        UUID one = UUID.randomUUID();
        switch (chance.nextInt(8)) {
            case 0 -> {
                partition.event(one, new Opened("Ale"));
                depots.add(one);
            }
            case 1, 2 -> {
                partition.event(one, new Sent("Åsa " + chance.nextInt(9)));
                parcels.add(one);
            }
            case 3 ->
                depots.stream()
                        .findAny()
                        .ifPresentOrElse(
                                depot -> partition.event(depot, new Closed()), () -> happen(chance, parcels, depots));
            default -> {
                if (parcels.isEmpty()) {
                    happen(chance, parcels, depots);
                } else {
                    UUID parcel = parcels.get(chance.nextInt(parcels.size()));
                    partition.event(parcel, new Seen("Boden " + chance.nextInt(9)));
                }
            }
        }
    }

    @Test
    void are_of_the_snapshot_whatever_is_written_and_takes_over_meanwhile() throws Exception {
        UUID parcel = UUID.randomUUID();
        partition.event(parcel, new Sent("Åsa")).event(parcel, new Seen("Ale"));
        fold();
        List<String> before = rows("views.");
        partition.event(parcel, new Seen("Boden"));
        fold();
        try (Connection connection = snapshot()) {
            partition.event(parcel, new Seen("Luleå"));
            fold();
            Rows.execute(database, "alter schema views rename to views_retired_1; create schema views");

            new ViewsThen(views, ALL).show(connection, 2);
            Rows.execute(database, "alter schema views_retired_1 rename to views_retired_2");

            assertThat(rows(connection, "")).isEqualTo(before);
            connection.rollback();
        }
    }

    @Test
    void are_refused_when_too_much_has_changed_since() throws Exception {
        UUID parcel = UUID.randomUUID();
        partition.event(parcel, new Sent("Åsa"));
        for (int i = 0; i < 9; i++) {
            partition.event(parcel, new Seen("Ale " + i));
        }
        fold();

        assertThat(then(9, 10)).hasSize(1 + 8 + 9);
        assertThatThrownBy(() -> then(9, 8)).isInstanceOf(TooMuchSince.class).hasMessageContaining("position 9");
        assertThat(then(10, 8)).as("the latest, for which nothing is folded").hasSize(1 + 9 + 10);
        assertThat(then(4, 8)).as("early, where there was not more").hasSize(1 + 3 + 4);
    }

    @Test
    void are_refused_where_the_snapshot_does_not_show_the_position() throws Exception {
        partition.event(UUID.randomUUID(), new Sent("Åsa"));
        fold();

        assertThatThrownBy(() -> then(2, ALL)).isInstanceOf(ViewsReplaced.class).hasMessageContaining("1, not 2");
        Rows.execute(database, "alter schema views rename to views_retired_1");
        assertThatThrownBy(() -> then(1, ALL)).isInstanceOf(ViewsReplaced.class);
    }

    private List<String> then(long position, long mostEvents) throws Exception {
        try (Connection connection = snapshot()) {
            try {
                new ViewsThen(views, mostEvents).show(connection, position);
                return rows(connection, "");
            } finally {
                connection.rollback();
            }
        }
    }

    private Connection snapshot() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Schemas.execute(connection, "select 1 from pg_class limit 1");
        return connection;
    }

    private void fold() throws SQLException {
        progress = folding.fold(0, progress, partition.received(Math.toIntExact(progress.nextOffset())))
                .progress();
        assertThat(progress.position()).isEqualTo(partition.position());
    }

    private List<String> rows(String schema) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rows(connection, schema);
        }
    }

    private static List<String> rows(Connection connection, String schema) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : TABLES) {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(
                            "select '%s ' || t::text from %s%s t order by 1".formatted(table, schema, table))) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Parcels, with a table apart of where they have been seen, that a trigger writes. */
    private static View<Parcel, OfParcel> parcels() {
        return new View<>(
                "view_parcel",
                List.of("""
                    create table view_parcel (
                        id uuid primary key, version bigint not null, position bigint not null, state jsonb not null,
                        receiver text generated always as (state ->> 'receiver') stored)\
                    """, """
                    create table view_parcel_place (
                        parcel_id uuid not null, nth int not null, place text not null, primary key (parcel_id, nth))\
                    """, """
                    create function write_places() returns trigger language plpgsql as $$
                    begin
                        insert into view_parcel_place
                        select c.id, nth, place
                        from changed c, jsonb_array_elements_text(c.state -> 'places') with ordinality p (place, nth)
                        on conflict do nothing
                        ; return null
                        ; end
                    $$\
                    """, """
                    create trigger write_inserted after insert on view_parcel referencing new table as changed
                    for each statement execute function write_places()\
                    """, """
                    create trigger write_updated after update on view_parcel referencing new table as changed
                    for each statement execute function write_places()\
                    """),
                List.of(),
                Parcel.class,
                OfParcel.class,
                1,
                Parcel.VIEW.fold());
    }
}
