package grantledger.query.reading;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.ListRead;
import grantledger.query.fixtures.Lives;
import grantledger.query.fixtures.Names;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import grantledger.query.fixtures.Shared;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order of what people wrote is the Swedish one, on whatever database. */
@Tag("server")
class OrderTest {

    /** Danish, and without regard to blanks and hyphens, capitals first, digits last: nothing of it is as in Swedish. */
    private static final String ANOTHER_ORDER = "da-u-ka-shifted-kf-upper-kr-latn-digit";

    private static final List<String> IN_ORDER = List.of(
            "Ale", "Alé", "Alen", "Bo a", "Bo b", "Bo-a", "boa", "Boa", "Munk", "Möln", "Vik", "Visby", "Wik", "Yb",
            "Üb", "Yc", "Zeta", "Ål", "Äl", "Äng", "Öl");

    private static final UUID CALL = UUID.randomUUID();

    @BeforeAll
    static void live() {
        Lives lives = new Lives(RELAY, new Random(7), CALL);
        for (int i = 0; i < 40; i++) {
            lives.any();
        }
        RELAY.acknowledged();
    }

    @Test
    void is_that_of_a_swedish_dictionary() {
        assertThat(inDatabase(IN_ORDER.stream().sorted().toList())).isEqualTo(IN_ORDER);
    }

    @Test
    @Tag("slow")
    void is_the_same_in_every_list_on_a_database_of_another_locale() {
        try (Service other = Shared.beside(Servers.database(ANOTHER_ORDER))) {
            assertThat(other.database()
                            .sql("select 'b-' < 'ba' and 'A' < 'a'")
                            .query(Boolean.class)
                            .single())
                    .as("the database has an order of its own")
                    .isTrue();
            for (ListRead list : ListRead.all(SERVICE)) {
                for (String order : list.orders(SERVICE, CALL)) {
                    assertThat(keys(other, list, order)).as(list.path() + order).isEqualTo(keys(SERVICE, list, order));
                }
            }
        }
    }

    /** So that no list that is added depends on it. */
    @Test
    void of_no_column_of_a_view_is_left_to_the_database() {
        assertThat(SERVICE.database().sql("""
            select attrelid::regclass || '.' || attname from pg_attribute
            join pg_class on pg_class.oid = attrelid and relkind = 'r' and relname like 'view\\_%'
            where relnamespace = 'views'::regnamespace and attnum > 0
                  and attcollation = 'pg_catalog.default'::regcollation
            """).query(String.class).list()).isEmpty();
    }

    @Test
    void of_texts_that_the_service_itself_puts_in_order_is_the_databases() {
        Random chance = new Random(3);
        List<String> names =
                Stream.generate(() -> Names.any(chance)).limit(3_000).distinct().toList();
        List<String> there = inDatabase(names);
        for (int i = 1; i < there.size(); i++) {
            assertThat(Sorting.SWEDISH.compare(there.get(i - 1), there.get(i)))
                    .as(there.get(i - 1) + " before " + there.get(i))
                    .isLessThanOrEqualTo(0);
        }
    }

    private static List<String> inDatabase(List<String> texts) {
        return SERVICE.database()
                .sql("select text from unnest(?) text order by text collate \"sv-x-icu\"")
                .param(texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static List<String> keys(Service service, ListRead list, String order) {
        return list.keys(ListRead.read(service, list.of(CALL, 500) + order)
                .after(RELAY.position())
                .ok());
    }
}
