-- What the engine keeps in each generation of the views, beside the views' own tables: everything that is folded, and how
-- far. A generation is made in a schema of its own, so that a rebuild can fill the next one beside it and take its place.
-- No query compares whole payloads, so no statistics are kept of them. Indexes are made when the tables are full.

create table generation (
    number  bigint      not null,
    token   uuid        not null, -- of the rebuild that made it
    form    text        not null, -- in which its views are stored
    log     uuid,                 -- whose events it is folded from; null before the first
    made_at timestamptz not null default now()
);

-- How far each partition has been folded: the row with the highest seq. Rows are only added, so that a transaction that is
-- open for long elsewhere costs nothing here, and those that have had their time are removed now and then.
create table consumer_place (
    partition   int      not null,
    seq         bigint   not null, -- from 1, in each partition
    next_offset bigint   not null, -- the first record that has not been folded
    position    bigint   not null, -- everything of the partition up to here has been folded
    event_id    uuid,              -- of the event at this position; null before the first
    sent        bigint[] not null, -- per partition, how far it had been sent to when that event was sent
    topic_id    text     not null, -- of which next_offset tells; a topic made anew is read from its beginning
    primary key (partition, seq)
);

-- Where the topic was found to tell another history than this generation holds. Nothing is folded into it any more.
create table fork (
    only_row boolean     primary key default true check (only_row),
    position bigint      not null, -- the first that differs, of those seen
    reason   text        not null,
    found_at timestamptz not null default now()
);

create table history (
    position    bigint      not null,
    stream_id   uuid        not null,
    version     bigint      not null,
    event_id    uuid        not null,
    type        text        not null,
    revision    smallint    not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    command     text        not null,
    command_id  uuid        not null,
    payload     json        not null
);

alter table history alter payload set statistics 0;
comment on column history.revision is 'of the form that the payload arrived in, which may be an earlier one than today''s';
comment on column history.payload is 'byte for byte as it arrived: whoever reads it must bring an earlier revision up to date';
