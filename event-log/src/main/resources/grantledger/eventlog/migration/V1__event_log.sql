-- The log of facts. A row is written once and never changed: the service's role may only insert and select,
-- and a trigger refuses the rest to everybody.

create table event (
    position    bigint      primary key,
    stream_id   uuid        not null,
    version     bigint      not null check (version > 0),
    type        text        not null,
    revision    smallint    not null check (revision > 0),
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    payload     json        not null, -- json, not jsonb: the bytes that were hashed stay the bytes that are stored
    metadata    json        not null,
    leaf_hash   bytea       not null check (length(leaf_hash) = 32),
    constraint event_stream_version unique (stream_id, version)
);

-- The last position given. The row's lock is held from numbering to commit, so positions are dense and in commit
-- order across all instances, and a reader needs "position > n" and nothing else.
create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into log_head (position) values (0);

-- Written with the events the key protects, so that a request sent twice happens once.
create table idempotency_key (
    person         text   not null,
    key            text   not null,
    request_hash   bytea  not null,
    first_position bigint not null,
    last_position  bigint not null,
    constraint idempotency_key_used primary key (person, key)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_immutable before update or delete or truncate on event
    for each statement execute function refuse_change();
create trigger idempotency_key_is_immutable before update or delete or truncate on idempotency_key
    for each statement execute function refuse_change();

-- One append, of one request or of a group of them: number, check what was looked at, insert. Every statement of the
-- function sees what was committed before it, so the guards are checked under the head's lock. A key protects the
-- events of its request: from key_firsts to key_lasts, counted in this append from 1. Returns the position before the
-- first event.
create function append_events(
    streams uuid[], versions bigint[], types text[], revisions int[], event_ids uuid[],
    occurred timestamptz[], recorded timestamptz[], payloads json[], metadatas json[], leaf_hashes bytea[],
    guard_streams uuid[], guard_versions bigint[],
    key_persons text[], key_names text[], key_hashes bytea[], key_firsts int[], key_lasts int[]
) returns bigint language plpgsql as $$
declare
    before bigint;
begin
    update log_head set position = position + cardinality(streams) returning position - cardinality(streams) into before;
    if cardinality(guard_streams) > 0 and exists (
        select from unnest(guard_streams, guard_versions) as g (stream_id, version)
        join event e on e.stream_id = g.stream_id and e.version = g.version + 1
    ) then
        raise exception 'a stream that was looked at has changed' using errcode = 'GL001';
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

-- States of streams as they were a few events ago, so that a load need not begin with the first event. A cache: rows may
-- vanish at any time, and are believed only by the code that wrote them.
create table snapshot (
    stream_id  uuid   primary key,
    version    bigint not null, -- of the last event that is in the state
    event_id   uuid   not null, -- and that event, which the log must have
    written_by bytea  not null, -- SHA-256 of the code that defines states and folds
    state      json   not null
);

-- How far the relay has published into which topic, and the last position it put in each of its partitions.
create table relay_progress (
    only_row          boolean  primary key default true check (only_row),
    topic_id          text     not null,
    position          bigint   not null,
    last_in_partition bigint[] not null
);
insert into relay_progress (topic_id, position, last_in_partition) values ('', 0, '{}');

-- How far the reactions have read, and the days they wait for.
create table reaction_progress (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into reaction_progress (position) values (0);

create table deadline (
    stream_id uuid        not null,
    kind      text        not null,
    item      int         not null, -- which one of its kind, where a stream waits for several
    due_on    date        not null,
    fires_at  timestamptz not null,
    primary key (stream_id, kind, item)
);
create index deadline_next on deadline (fires_at);

grant select, insert on event, idempotency_key to ${serviceRole};
grant select, update on log_head, relay_progress, reaction_progress to ${serviceRole};
grant select, insert, update on snapshot to ${serviceRole};
grant select, insert, update, delete on deadline to ${serviceRole};
