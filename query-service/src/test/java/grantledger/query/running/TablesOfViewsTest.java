package grantledger.query.running;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a generation holds, beside what the engine keeps in it. */
@Tag("server")
class TablesOfViewsTest {

    private static final List<String> OF_THE_ENGINE = List.of("consumer_place", "fork", "generation", "history");

    private static final String KEYS = """
        select t.relname, a.atttypid::regtype::text || ' ' || a.attname
        from pg_class t
        left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
        where t.relnamespace = 'views'::regnamespace and t.relkind in ('r', 'p', 'v', 'm')\
        """;

    /** One that a view did not know of, or whose key began otherwise, would not be as it was at an earlier moment. */
    @Test
    void are_known_to_their_views_and_have_a_key_that_begins_with_the_stream() {
        Map<String, String> keys = new TreeMap<>();
        SERVICE.database().sql(KEYS).query(row -> {
            keys.put(row.getString(1), row.getString(2));
        });
        keys.keySet().removeAll(OF_THE_ENGINE);

        assertThat(ListOfViews.ALL.all().stream().flatMap(view -> view.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(keys.keySet());
        assertThat(keys)
                .allSatisfy((_, key) -> assertThat(key).matches("uuid (id|application_id|grant_id|indicator_id)"));
    }
}
