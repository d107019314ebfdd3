package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log that an earlier version has made, and goes on using. */
class MigrationTest {

    /** One event, as versions before tails call it. */
    private static final String AS_BEFORE = """
        select append_events(array[gen_random_uuid()], array[1], array['Noted'], array[1], array[gen_random_uuid()],
            array[now()], array[?::timestamptz], array['{}'::json],
            array['{"actor": "a", "command": "c", "commandId": "5f0d6d0e-8a55-4a4e-8f6b-3f9f6c0c7a21"}'::json],
            array[sha256('')], '{}', '{}', '{}', '{}', '{}', '{}', '{}')
        """;

    private final LogDatabase database = new LogDatabase("1");

    @AfterEach
    void close() {
        database.close();
    }

    private long appendAsBefore(String recordedAt) {
        return database.sql().sql(AS_BEFORE).param(recordedAt).query(Long.class).single();
    }

    private List<String> find(String query) {
        return database.sql().sql(query).query(String.class).list();
    }

    @Test
    void keeps_what_was_recorded_and_how_far_it_was_followed() {
        appendAsBefore("2026-01-01 00:00Z");
        appendAsBefore("2026-01-01 00:00Z");
        database.sql()
                .sql("update relay_progress set topic_id = 't', position = 2, last_in_partition = '{1, 2}'")
                .update();
        database.sql().sql("update reaction_progress set position = 1").update();
        database.migrate("latest");
        assertThat(find("select (topic_id, e.position, sent, sent_ids)::text from relay_place join event e"
                        + " using (event_id)"))
                .containsExactly("(t,2,\"{1,2}\",{})");
        assertThat(find("select e.position from reaction_place join event e using (event_id)"))
                .containsExactly("1");
        assertThat(database.reader().lastPosition()).isEqualTo(2);
    }

    @Test
    void is_not_taken_for_followed_where_it_was_not() {
        database.migrate("latest");
        assertThat(find("select topic_id from relay_place")).isEmpty();
        assertThat(find("select position from reaction_place")).isEmpty();
    }

    @Test
    void numbers_the_events_of_earlier_and_this_version_in_one_row() {
        appendAsBefore("2026-01-01 00:00Z");
        database.migrate("latest");
        EventLog log = database.log();
        assertThat(log.append(append(event(UUID.randomUUID(), 1)))).isEqualTo(2);
        assertThat(appendAsBefore("2026-01-01 00:00Z")).isEqualTo(2);
        assertThat(log.append(append(event(UUID.randomUUID(), 1)))).isEqualTo(4);
        assertThat(find("select position from log_head")).containsExactly("4");
    }
}
