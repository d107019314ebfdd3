-- A diary number and its call, where the call has an id of its own.

create table view_diary_number (
    id       uuid   primary key,
    version  bigint not null,
    position bigint not null,
    state    jsonb  not null
);
