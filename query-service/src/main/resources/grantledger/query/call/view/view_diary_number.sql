-- One row per diary number that a call was announced under with an id of its own; the row's id follows from the number.

create table view_diary_number (
    id       uuid   primary key,
    version  bigint not null,
    position bigint not null,
    state    jsonb  not null
);
