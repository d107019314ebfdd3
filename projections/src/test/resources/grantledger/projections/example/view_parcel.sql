create table view_parcel (
    id       uuid   primary key,
    version  bigint not null,
    position bigint not null,
    state    jsonb  not null,
    receiver text   generated always as (state ->> 'receiver') stored
);

create index view_parcel_receiver on view_parcel (receiver);
