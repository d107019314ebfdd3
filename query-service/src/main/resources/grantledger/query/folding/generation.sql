-- One generation of the views: everything that is folded, and how far. It is made in a schema of its own, so that a
-- rebuild can fill the next one beside it and take its place. The state is the view; the other columns repeat parts of
-- it for filters and sorting. Days and times are compared as text, which for ISO 8601 in UTC is their order. Indexes
-- that a rebuild does not need stand in other files: it makes them when the tables are full.
--
-- A state stays in its row while the row fits into a page: to compress it costs more than to fold all of its events, and
-- every list reads it. No query compares whole states or payloads, so no statistics are kept of them.

create table generation (
    number  bigint      not null,
    token   uuid        not null, -- of the rebuild that made it
    made_at timestamptz not null default now()
);

create table consumer_position (
    partition   int    primary key,
    next_offset bigint not null, -- the first record that has not been folded
    position    bigint not null, -- everything of the partition up to here has been folded
    topic_id    text             -- of which next_offset tells; a topic made anew is read from its beginning
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

create table view_call (
    id           uuid   primary key,
    version      bigint not null,
    position     bigint not null,
    state        jsonb  not null,
    diary_number text   generated always as (state #>> '{terms,diaryNumber}') stored,
    title        text   generated always as (state #>> '{terms,title}') stored,
    opens_at     text   generated always as (rtrim(state #>> '{terms,opensAt}', 'Z')) stored,
    closes_at    text   generated always as (rtrim(state #>> '{terms,closesAt}', 'Z')) stored
);

create table view_application (
    id                   uuid    primary key,
    version              bigint  not null,
    position             bigint  not null,
    state                jsonb   not null,
    call_id              uuid    generated always as ((state #>> '{submission,callId}')::uuid) stored,
    track                text    generated always as (state #>> '{submission,track}') stored,
    status               text    generated always as (state ->> 'status') stored,
    diary_number         text    generated always as (state ->> 'diaryNumber') stored,
    applicant            text    generated always as (state #>> '{submission,applicant,name}') stored,
    organisation_number  text    generated always as (state #>> '{submission,applicant,organisationNumber}') stored,
    applicant_type       text    generated always as (state #>> '{submission,applicant,type}') stored,
    county_code          text    generated always as (state #>> '{submission,applicant,countyCode}') stored,
    submitted_by         text    generated always as (state #>> '{submission,submittedBy}') stored,
    submitted_at         text    generated always as (rtrim(state #>> '{submission,submittedAt}', 'Z')) stored,
    focus_area           text    generated always as (state #>> '{proposal,focusArea}') stored,
    project_title        text    generated always as (state #>> '{proposal,projectTitle}') stored,
    requested_amount_sek bigint  generated always as ((state #>> '{proposal,requestedAmountSek}')::bigint) stored,
    assessors            jsonb   generated always as (state #> '{assessment,assessors}') stored,
    score                numeric generated always as ((state #>> '{assessment,score}')::numeric) stored,
    granted_amount_sek   bigint  generated always as (
        case when state ->> 'status' = 'GRANTED' then (state #>> '{decisions,-1,amountSek}')::bigint end) stored,
    decision_maker       text    generated always as (
        jsonb_path_query_array(state, '$.decisions[*] ? (@.kind != "CORRECTED")') #>> '{-1,decidedBy}') stored,
    decided_at           text    generated always as (rtrim(
        jsonb_path_query_array(state, '$.decisions[*] ? (@.kind != "CORRECTED")') #>> '{-1,decidedAt}', 'Z')) stored
) with (toast_tuple_target = 8160);

create table view_grant (
    id                  uuid   primary key,
    version             bigint not null,
    position            bigint not null,
    state               jsonb  not null,
    status              text   generated always as (state ->> 'status') stored,
    application_id      uuid   generated always as ((state #>> '{award,applicationId}')::uuid) stored,
    call_id             uuid   generated always as ((state #>> '{award,callId}')::uuid) stored,
    track               text   generated always as (state #>> '{award,track}') stored,
    applicant           text   generated always as (state #>> '{award,applicant,name}') stored,
    organisation_number text   generated always as (state #>> '{award,applicant,organisationNumber}') stored,
    applicant_type      text   generated always as (state #>> '{award,applicant,type}') stored,
    county_code         text   generated always as (state #>> '{award,applicant,countyCode}') stored,
    project_title       text   generated always as (state #>> '{award,projectTitle}') stored,
    project_start       text   generated always as (state #>> '{award,projectStart}') stored,
    project_end         text   generated always as (state #>> '{award,projectEnd}') stored,
    established_at      text   generated always as (rtrim(state #>> '{award,establishedAt}', 'Z')) stored,
    amount_sek          bigint generated always as ((state #>> '{award,amountSek}')::bigint) stored,
    paid_sek            bigint generated always as ((state #>> '{money,paidSek}')::bigint) stored,
    repaid_sek          bigint generated always as ((state #>> '{money,repaidSek}')::bigint) stored,
    outstanding_sek     bigint generated always as ((state #>> '{money,outstandingSek}')::bigint) stored,
    settled_amount_sek  bigint generated always as ((state #>> '{money,settledAmountSek}')::bigint) stored
) with (toast_tuple_target = 8160);

alter table history alter payload set statistics 0;
alter table view_call alter state set statistics 0;
alter table view_application alter state set statistics 0;
alter table view_grant alter state set statistics 0;
