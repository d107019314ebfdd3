-- What the engine keeps in each generation of the views, beside the views' own tables: everything that is folded, and how
-- far. A generation is made in a schema of its own, so that a rebuild can fill the next one beside it and take its place.
-- No query compares whole payloads, so no statistics are kept of them. Indexes are made when the tables are full.

create table generation (
    number  bigint      not null,
    token   uuid        not null, -- of the rebuild that made it
    form    text        not null, -- in which its views are stored
    made_at timestamptz not null default now()
);

create table consumer_position (
    partition   int    primary key,
    next_offset bigint not null, -- the first record that has not been folded
    position    bigint not null, -- everything of the partition up to here has been folded
    topic_id    text   not null  -- of which next_offset tells; a topic made anew is read from its beginning
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
