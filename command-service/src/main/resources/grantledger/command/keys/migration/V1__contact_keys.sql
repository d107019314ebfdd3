-- Keys by which the contact persons of applications can be read, apart from the log and the topic: who is erased is erased
-- by the removal of a row here. A key is known by its commitment, which stands in the events beside what it seals.

create table contact_key (
    commitment     bytea       primary key check (length(commitment) = 32),
    application_id uuid        not null,
    key            bytea       not null check (length(key) = 32),
    made_at        timestamptz not null default now()
);
create index contact_key_of_application on contact_key (application_id, made_at);

-- How far the log has been searched for erasures. It stands here, so that a store that was put back searches again from
-- where it was then.
create table erasure_place (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into erasure_place (position) values (0);
