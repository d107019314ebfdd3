-- The state is the view; the other columns repeat parts of it for filters and sorting. Days and times are compared as text,
-- which for ISO 8601 in UTC is their order. A state stays in its row while the row fits into a page: to compress it costs
-- more than to fold all of its events, and every list reads it. No query compares whole states, so no statistics are kept.

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
    municipality_code   text   generated always as (state #>> '{award,applicant,municipalityCode}') stored,
    project_title       text   generated always as (state #>> '{award,projectTitle}') stored,
    project_start       text   generated always as (state #>> '{award,projectStart}') stored,
    project_end         text   generated always as (state #>> '{award,projectEnd}') stored,
    established_at      text   generated always as (rtrim(state #>> '{award,establishedAt}', 'Z')) stored,
    amount_sek          bigint generated always as ((state #>> '{figures,amountSek}')::bigint) stored,
    paid_sek            bigint generated always as ((state #>> '{figures,paidSek}')::bigint) stored,
    repaid_sek          bigint generated always as ((state #>> '{figures,repaidSek}')::bigint) stored,
    outstanding_sek     bigint generated always as ((state #>> '{figures,outstandingSek}')::bigint) stored,
    settled_amount_sek  bigint generated always as ((state #>> '{figures,settledAmountSek}')::bigint) stored
) with (toast_tuple_target = 8160);

alter table view_grant alter state set statistics 0;

create index view_grant_application on view_grant (application_id);
create index view_grant_call on view_grant (call_id, status);
create index view_grant_organisation on view_grant (organisation_number);
