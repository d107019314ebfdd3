package grantledger.eventlog.checking;

import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * What is asked of whole tables, and therefore left to the database, which sorts on its disk what does not fit into its
 * memory. Each answers with the positions that something concerns, and what it is.
 */
enum Question {
    DO_VERSIONS_FOLLOW_ONE_ANOTHER("whether the versions of each stream follow one another", """
        select position, position, format('version %s of stream %s, where %s would follow', version, stream_id, due)
        from (select position, stream_id, version, 1 + lag(version, 1, 0::bigint) over stream as due
              from event window stream as (partition by stream_id order by position)) as e
        where version <> due order by position
        """),
    ARE_EVENT_IDS_UNIQUE("whether each event has an id of its own", """
        select position, position, format('its id %s is that of position %s too', event_id, first)
        from event join (
            select event_id, min(position) as first from event group by event_id having count(*) > 1
        ) as shared using (event_id)
        where position <> first order by position
        """),
    DO_KEYS_PROTECT_EVENTS("whether idempotency keys protect events that there are", """
        select first_position, last_position, 'an idempotency key protects events that the log does not have'
        from idempotency_key
        where last_position < first_position
           or not exists (select from event where position = first_position)
           or not exists (select from event where position = last_position)
        """),
    IS_THE_RELAY_AT_AN_EVENT("whether the relay stands at an event", """
        select p.position, p.position, format('the relay has sent an event %s, which is not there', p.event_id)
        from (
            select position, event_id from relay_place
            union select s.position, s.event_id from relay_place, unnest(sent, sent_ids) as s (position, event_id)
            where sent_ids <> '{}'
        ) as p
        where p.position <> 0
          and not exists (select from event e where e.position = p.position and e.event_id = p.event_id)
        """),
    ARE_REACTIONS_AT_AN_EVENT("whether the reactions stand at an event", """
        select p.position, p.position, format('the reactions have seen an event %s, which is not there', p.event_id)
        from reaction_place p
        where p.position <> 0
          and not exists (select from event e where e.position = p.position and e.event_id = p.event_id)
        """),
    IS_ANYTHING_SEALED_UNDER_NO_NAME("whether everything sealed is of an origin", """
        select 1, 0, format('a %s of origin %s, which there is not', what, origin)
        from (select 'tile' as what, origin from tile union select 'checkpoint', origin from checkpoint) as s
        where origin not in (select number from log_origin)
        """);

    private final String words;
    private final String sql;

    Question(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    String words() {
        return words;
    }

    void ask(Snapshot snapshot, Consumer<Difference> findings) throws SQLException {
        snapshot.each(
                sql, row -> findings.accept(new Difference(null, row.getLong(1), row.getLong(2), row.getString(3))));
    }
}
