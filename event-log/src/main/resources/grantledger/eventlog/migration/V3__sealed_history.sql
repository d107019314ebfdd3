-- What makes the log provable: a Merkle tree over the events' leaf hashes, in tiles, and signed checkpoints of it. Written by
-- whoever has the turn to seal; like events, rows are never changed.

-- The names under which the log signs, one after the other. A name is given up only when history was lost: checkpoints
-- that others hold tell of events that this log does not have any more. The next one begins a tree of its own, and its
-- first leaf (began) holds the last checkpoint of the one before it.
create table log_origin (
    number   int         primary key check (number > 0),
    name     text        not null unique,
    began    bytea, -- null for the first one, whose first leaf is that of the first event
    begun_at timestamptz not null default now(),
    constraint log_origin_continues_another check ((number = 1) = (began is null))
);

-- Full tiles of 256 hashes. Those that are not full follow from them and from the leaf hashes of the last events.
create table tile (
    origin int      not null references log_origin,
    level  smallint not null check (level >= 0),
    number bigint   not null check (number >= 0),
    hashes bytea    not null check (length(hashes) = 8192),
    primary key (origin, level, number)
);

-- One of each size, ever.
create table checkpoint (
    origin    int         not null references log_origin,
    size      bigint      not null check (size >= 0),
    note      text        not null, -- as it was signed
    epoch     bigint      not null, -- of the turn in which it was
    sealed_at timestamptz not null default now(),
    primary key (origin, size)
);

-- What witnesses answered, as lines of the note.
create table cosignature (
    origin int    not null,
    size   bigint not null,
    line   text   not null,
    primary key (origin, size, line),
    foreign key (origin, size) references checkpoint
);

create trigger log_origin_is_immutable before update or delete or truncate on log_origin
    for each statement execute function refuse_change();
create trigger tile_is_immutable before update or delete or truncate on tile
    for each statement execute function refuse_change();
create trigger checkpoint_is_immutable before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
create trigger cosignature_is_immutable before update or delete or truncate on cosignature
    for each statement execute function refuse_change();

grant select, insert on log_origin, tile, checkpoint, cosignature to ${serviceRole};
