-- Which log this is. Records on the topic carry it, so that a topic of one log is not taken for another's.
create table log_identity (
    only_row boolean primary key default true check (only_row),
    id       uuid    not null default gen_random_uuid()
);
insert into log_identity default values;

-- The last position is that of the last event. A row that is updated with every append leaves a dead one behind each
-- time, and beside a transaction that stays open they pile up; a new event leaves nothing behind. The view is for
-- versions before this one, which ask it how long the log is. Whoever is inside their numbering now is refused.
drop table log_head;
create view log_head as select coalesce(max(position), 0) as position from event;

-- One append, of one request or of a group of them: number, check what it rests on, insert. Whoever has the advisory
-- lock has it until the commit is visible, and each statement of the function sees what was committed before it. So
-- positions are dense and in commit order across all instances, and nothing moves on between a check and the commit.
--
-- Tails are the last events, as the sender knows them, of the streams that are appended to or were looked at: a log that
-- does not have exactly these is another one than the one that was decided on. A guard is a stream that was looked at; only
-- events of its passing types may have come after that. A key protects the events of its request:
-- from key_firsts to key_lasts, counted in this append from 1. Returns the position before the first event.
create function append_events(
    streams uuid[], versions bigint[], types text[], revisions int[], event_ids uuid[],
    occurred timestamptz[], recorded timestamptz[], payloads json[], metadatas json[], leaf_hashes bytea[],
    guard_streams uuid[], guard_versions bigint[],
    key_persons text[], key_names text[], key_hashes bytea[], key_firsts int[], key_lasts int[],
    tail_streams uuid[], tail_versions bigint[], tail_ids uuid[], guard_passing text[]
) returns bigint language plpgsql as $$
declare
    before        bigint;
    last_recorded timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'events are appended in read committed only' using errcode = 'invalid_transaction_state';
    end if;
    if current_setting('synchronous_commit') not in ('on', 'remote_apply') then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    perform pg_advisory_xact_lock(113740958561283);
    select position, recorded_at into before, last_recorded from event order by position desc limit 1;
    before := coalesce(before, 0);
    if exists (
        select from unnest(tail_streams, tail_versions, tail_ids) as t (stream_id, version, event_id)
        where not exists (
            select from event e
            where e.stream_id = t.stream_id and e.version = t.version and e.event_id = t.event_id
        )
    ) then
        raise exception 'a stream does not have the last event that was known of it' using errcode = 'GL001';
    end if;
    if cardinality(guard_streams) > 0 and exists (
        select from unnest(guard_streams, guard_versions, guard_passing) as g (stream_id, version, passing)
        join event e on e.stream_id = g.stream_id and e.version > g.version
        where g.passing is null or e.type <> all (string_to_array(g.passing, ','))
    ) then
        raise exception 'a stream that was looked at has changed' using errcode = 'GL001';
    end if;
    if tail_streams is not null and recorded[1] < last_recorded then
        raise exception 'the last event was recorded later than this' using errcode = 'GL002',
            detail = to_char(last_recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    end if;
    insert into event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                       payload, metadata, leaf_hash)
    select before + n, s, v, t, r, i, o, d, p, m, h
    from unnest(streams, versions, types, revisions, event_ids, occurred, recorded, payloads, metadatas, leaf_hashes)
         with ordinality as e (s, v, t, r, i, o, d, p, m, h, n);
    if cardinality(key_names) > 0 then
        insert into idempotency_key (person, key, request_hash, first_position, last_position)
        select w, k, h, before + f, before + l
        from unnest(key_persons, key_names, key_hashes, key_firsts, key_lasts) as x (w, k, h, f, l);
    end if;
    return before;
end $$;

-- As versions before this one call it, so that they may run beside this one: numbered in the same way. They know no
-- tails, and do not know what to do about a clock that is behind.
create or replace function append_events(
    streams uuid[], versions bigint[], types text[], revisions int[], event_ids uuid[],
    occurred timestamptz[], recorded timestamptz[], payloads json[], metadatas json[], leaf_hashes bytea[],
    guard_streams uuid[], guard_versions bigint[],
    key_persons text[], key_names text[], key_hashes bytea[], key_firsts int[], key_lasts int[]
) returns bigint language plpgsql as $$
begin
    return append_events(streams, versions, types, revisions, event_ids, occurred, recorded, payloads, metadatas,
                         leaf_hashes, guard_streams, guard_versions, key_persons, key_names, key_hashes, key_firsts,
                         key_lasts, null, null, null, null);
end $$;

-- A key has a lifetime, after which it is forgotten; until then it is as immutable as the events it protects.
drop trigger idempotency_key_is_immutable on idempotency_key;
create trigger idempotency_key_is_immutable before update or truncate on idempotency_key
    for each statement execute function refuse_change();
alter table idempotency_key add column used_at timestamptz not null default now();
create index idempotency_key_used_at on idempotency_key (used_at);

-- Each turn at following the log has a number of its own, higher than those before it. What a turn writes once a later
-- one has begun to write is refused by who writes it, and comes after it in the order in which the newest is looked for.
create sequence turn_epoch;

-- How far the relay has published into which topic, by adding: the newest, by epoch and then by seq, is the one that
-- counts. Without a row nothing has been published. For each partition of the topic, sent has the last position that was
-- sent to it and sent_ids that event, or 0 and null; sent_ids is empty where a version before this one wrote the topic.
create table relay_place (
    seq      bigserial,
    topic_id text     not null,
    position bigint   not null,
    event_id uuid,
    sent     bigint[] not null,
    sent_ids uuid[]   not null,
    epoch    bigint   not null,
    primary key (epoch, seq),
    constraint relay_place_is_a_place check ((position = 0) = (event_id is null))
);
insert into relay_place (topic_id, position, event_id, sent, sent_ids, epoch)
select r.topic_id, e.position, e.event_id, r.last_in_partition, '{}', 0
from relay_progress r join event e on e.position = r.position;
drop table relay_progress;

-- How far the reactions have read, likewise.
create table reaction_place (
    seq      bigserial,
    position bigint not null,
    event_id uuid,
    epoch    bigint not null,
    primary key (epoch, seq),
    constraint reaction_place_is_a_place check ((position = 0) = (event_id is null))
);
insert into reaction_place (position, event_id, epoch)
select e.position, e.event_id, 0 from reaction_progress r join event e on e.position = r.position;
drop table reaction_progress;

-- A day whose consequence fails again and again is set aside, so that the others go on.
alter table deadline
    add column failures     int not null default 0,
    add column last_failure text,
    add column set_aside_at timestamptz;

grant select on log_identity, log_head to ${serviceRole};
grant delete on idempotency_key to ${serviceRole};
grant select, insert, delete on relay_place, reaction_place to ${serviceRole};
grant usage on sequence turn_epoch, relay_place_seq_seq, reaction_place_seq_seq to ${serviceRole};
