-- What a reader remembers of what the log has sealed, and its own tree over the events that it received itself. It stands
-- outside the generations of the views: no rebuild and no topic made anew takes anything of it away. What is added here
-- later is added by statements that do nothing where it has been done.

create schema if not exists proof;

create table if not exists proof.origin (
    number  int         primary key, -- from 1, in the order in which they began
    name    text        not null unique,
    began   bytea,                   -- the first leaf of one that continues another; null for the first
    seen_at timestamptz not null default now()
);

-- The tree, as tlog-tiles cuts it. Those at its edge are not full, and are written again as they grow.
create table if not exists proof.tile (
    origin int      not null references proof.origin (number),
    level  smallint not null,
    number bigint   not null,
    hashes bytea    not null,
    primary key (origin, level, number)
);

create table if not exists proof.checkpoint (
    origin      int         not null references proof.origin (number),
    size        bigint      not null,
    note        text        not null, -- as it was received, with the cosignatures that came later
    sha256      bytea       not null, -- of the note
    received_at timestamptz not null default now(),
    primary key (origin, size)
);

-- By which a remembered checkpoint is signed, so that it can be verified when the key has long been replaced.
create table if not exists proof.verifier_key (
    vkey    text        primary key,
    seen_at timestamptz not null default now()
);

-- Where what the log has sealed is not what this reader holds. Nothing more is accepted while there is a row.
create table if not exists proof.difference (
    only_row boolean     primary key default true check (only_row),
    position bigint      not null, -- the first that differs, of those found
    reason   text        not null,
    found_at timestamptz not null default now()
);

-- Whose turn it is to read, and from where. Whoever has lost the turn finds another token here, and writes nothing.
create table if not exists proof.reading (
    only_row    boolean primary key default true check (only_row),
    token       uuid    not null,
    topic_id    text    not null, -- of which next_offset tells; empty before the first
    next_offset bigint  not null
);
