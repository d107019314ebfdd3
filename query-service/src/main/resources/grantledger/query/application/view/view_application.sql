-- The state is the view; the other columns repeat parts of it for filters, sorting and sums. Days and times are
-- compared as text, which for ISO 8601 in UTC is their order. Whatever people wrote is in Swedish order, and everything else
-- in that of its characters, whatever the database's own order is. The state stands apart from its row as soon as it can, and
-- uncompressed: what passes over many applications reads narrow rows, and only what is shown is read whole; to compress it
-- would cost more than to fold all of its events. No query compares whole states, so no statistics are kept.
-- Columns that are read for many rows stand first.

-- For the index of the texts that are searched. The owner of a database may create it; it stands outside the generations.
create extension if not exists pg_trgm with schema public;

create table view_application (
    id                   uuid    primary key,
    version              bigint  not null,
    position             bigint  not null,
    requested_amount_sek bigint  generated always as ((state #>> '{proposal,requestedAmountSek}')::bigint) stored,
    call_id              uuid    generated always as ((state #>> '{submission,callId}')::uuid) stored,
    track                text collate "C" generated always as (state #>> '{submission,track}') stored,
    status               text collate "C" generated always as (state ->> 'status') stored,
    county_code          text collate "C" generated always as (state #>> '{submission,applicant,countyCode}') stored,
    applicant_type       text collate "C" generated always as (state #>> '{submission,applicant,type}') stored,
    focus_area           text collate "C" generated always as (state #>> '{proposal,focusArea}') stored,
    score                numeric generated always as ((state #>> '{assessment,score}')::numeric) stored,
    decided_amount_sek   bigint  generated always as ((state #>> '{register,inForce,amountSek}')::bigint) stored,
    decided_at           text collate "C" generated always as (rtrim(state #>> '{register,inForce,decidedAt}', 'Z')) stored,
    submitted_at         text collate "C" generated always as (rtrim(state #>> '{submission,submittedAt}', 'Z')) stored,
    diary_number         text collate "C" generated always as (state ->> 'diaryNumber') stored,
    applicant            text collate "sv-x-icu" generated always as (state #>> '{submission,applicant,name}') stored,
    project_title        text collate "sv-x-icu" generated always as (state #>> '{proposal,projectTitle}') stored,
    assigned             jsonb   generated always as (state #> '{assessment,assigned}') stored,
    scored_by            jsonb   generated always as (
        jsonb_path_query_array(state, '$.assessment.scorings[*].assessorId')) stored,
    organisation_number  text collate "C" generated always as (state #>> '{submission,applicant,organisationNumber}') stored,
    submitted_by         text collate "C" generated always as (state #>> '{submission,submittedBy}') stored,
    decision_maker       text collate "C" generated always as (state #>> '{register,inForce,decidedBy}') stored,
    unassigned           boolean generated always as (state #> '{assessment,assessors}' = '[]') stored,
    unserved             boolean generated always as (
        state ->> 'status' in ('GRANTED', 'DECLINED', 'DISMISSED') and state #>> '{response,servedOn}' is null) stored,
    appealed             boolean generated always as ( -- and nobody has said what comes of it
        jsonb_path_exists(state, '$.response.appeals[*] ? (@.outcome == null)')) stored,
    erasure_proposed     boolean generated always as (state #>> '{personalData,proposal}' is not null) stored,
    state                jsonb   storage external not null
) with (toast_tuple_target = 1200, fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05,
        autovacuum_vacuum_insert_scale_factor = 0.05);

alter table view_application alter state set statistics 0;

create index view_application_filters on view_application (call_id, track, status, county_code, applicant_type, focus_area);
create index view_application_organisation on view_application (organisation_number);
create index view_application_submitted_by on view_application (submitted_by);
create index view_application_assigned on view_application using gin (assigned);
create index view_application_submitted_at on view_application (submitted_at, id);
create index view_application_decided_at on view_application (decided_at desc nulls last, id);
create index view_application_score on view_application (score desc nulls last, id);
create index view_application_score_in_call on view_application (call_id, score desc nulls last, id);
create index view_application_requested on view_application (requested_amount_sek, id);
-- Of what waits for somebody; see grantledger.query.application.questions.Awaited.
create index view_application_waiting on view_application (status) where
    status in ('SUBMITTED', 'COMPLETION_REQUESTED', 'ELIGIBLE', 'INELIGIBLE', 'RECOMMENDED', 'LATE')
    or unserved or appealed or erasure_proposed;
create index view_application_applicant on view_application (applicant, id);
create index view_application_title on view_application (project_title, id);

-- Parts of views in rows of their own, for what passes over parts: written in the transaction that writes the views, by
-- the triggers below, which see all rows of a statement at once and change only what differs.

-- What is searched.
create table view_application_search (
    id   uuid primary key,
    text text collate "C" not null
);

-- One row per entry of the decision register.
create table view_application_decision (
    application_id uuid    not null,
    nth            int     not null,
    position       bigint  not null,
    latest         boolean not null, -- of its application
    stands         boolean not null, -- the decision in force
    amount_sek     bigint,
    call_id        uuid    not null,
    kind           text collate "C" not null,
    outcome        text collate "C",
    decided_by     text collate "sv-x-icu",
    decided_at     text collate "C",
    county_code    text collate "C",
    diary_number   text collate "C",
    applicant      text collate "sv-x-icu",
    primary key (application_id, nth)
);

-- One row for each time over which an application's place in its ranking depended on the same.
create table view_application_standing (
    application_id       uuid    not null,
    nth                  int     not null,
    since                bigint  not null, -- position
    until                bigint  not null, -- position; the greatest there is while it lasts
    call_id              uuid    not null,
    track                text collate "C" not null,
    ranked               boolean not null,
    decided              boolean not null,
    requested_amount_sek bigint  not null,
    shares               text collate "C",
    priorities_met       text collate "C",
    arrived_at           text collate "C" not null,
    primary key (application_id, nth)
);

-- A semicolon at the end of a line would end the statement.
create function write_parts_of_applications() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    insert into view_application_search as kept (id, text)
    select id, state ->> 'searched' from changed
    on conflict (id) do update set text = excluded.text where kept.text <> excluded.text
    ; insert into view_application_decision as kept
    select c.id, nth, (d ->> 'position')::bigint, nth = jsonb_array_length(c.state #> '{register,entries}'),
           coalesce(d ->> 'position' = c.state #>> '{register,inForce,position}', false), (d ->> 'amountSek')::bigint,
           c.call_id, d ->> 'kind', d ->> 'outcome', d ->> 'decidedBy', rtrim(d ->> 'decidedAt', 'Z'),
           c.county_code, c.diary_number, c.applicant
    from changed c, jsonb_array_elements(c.state #> '{register,entries}') with ordinality entries (d, nth)
    on conflict (application_id, nth) do update
    set latest = excluded.latest, stands = excluded.stands, county_code = excluded.county_code,
        diary_number = excluded.diary_number, applicant = excluded.applicant
    where (kept.latest, kept.stands, kept.county_code, kept.diary_number, kept.applicant)
          is distinct from
          (excluded.latest, excluded.stands, excluded.county_code, excluded.diary_number, excluded.applicant)
    ; insert into view_application_standing as kept
    select c.id, nth, (s ->> 'since')::bigint, coalesce((s ->> 'until')::bigint, 9223372036854775807), c.call_id,
           s ->> 'track', (s ->> 'ranked')::boolean, (s ->> 'decided')::boolean, (s ->> 'requestedAmountSek')::bigint,
           s ->> 'shares', s ->> 'prioritiesMet', s ->> 'arrivedAt'
    from changed c, jsonb_array_elements(c.state -> 'standings') with ordinality standings (s, nth)
    on conflict (application_id, nth) do update set until = excluded.until where kept.until <> excluded.until
    ; return null
    ; end
$$;

create trigger write_parts_of_inserted after insert on view_application
    referencing new table as changed for each statement execute function write_parts_of_applications();

create trigger write_parts_of_updated after update on view_application
    referencing new table as changed for each statement execute function write_parts_of_applications();

create index view_application_search_text on view_application_search using gin (text public.gin_trgm_ops);
create index view_application_decision_position on view_application_decision (position desc nulls last, application_id, nth);
create index view_application_standing_then on view_application_standing (call_id, track, until, since);
create index view_application_decision_filters on view_application_decision
    (call_id, kind, outcome, decided_by, county_code);
create index view_application_decision_fallen on view_application_decision (call_id) where latest and not stands;
