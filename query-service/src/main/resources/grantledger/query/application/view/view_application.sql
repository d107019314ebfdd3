-- The state is the view; the other columns repeat parts of it for filters and sorting. Days and times are compared as text,
-- which for ISO 8601 in UTC is their order. A state stays in its row while the row fits into a page: to compress it costs
-- more than to fold all of its events, and every list reads it. No query compares whole states, so no statistics are kept.

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
    assigned             jsonb   generated always as (state #> '{assessment,assigned}') stored,
    scored_by            jsonb   generated always as (
        jsonb_path_query_array(state, '$.assessment.scorings[*].assessorId')) stored,
    score                numeric generated always as ((state #>> '{assessment,score}')::numeric) stored,
    decided_amount_sek   bigint  generated always as ((state #>> '{register,inForce,amountSek}')::bigint) stored,
    decision_maker       text    generated always as (state #>> '{register,inForce,decidedBy}') stored,
    decided_at           text    generated always as (rtrim(state #>> '{register,inForce,decidedAt}', 'Z')) stored
) with (toast_tuple_target = 8160);

alter table view_application alter state set statistics 0;

create index view_application_call on view_application (call_id, status);
create index view_application_organisation on view_application (organisation_number);
create index view_application_submitted_by on view_application (submitted_by);
create index view_application_assigned on view_application using gin (assigned);
