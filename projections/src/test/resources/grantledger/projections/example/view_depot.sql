create table view_depot (
    id       uuid   primary key,
    version  bigint not null,
    position bigint not null,
    state    jsonb  not null
);
