-- The state is the view; the other columns repeat parts of it for filters, sorting and sums. Days and times are compared as
-- text, which for ISO 8601 in UTC is their order. The state stands apart from its row as soon as it can, and uncompressed;
-- see view_application. No query compares whole states, so no statistics are kept.

create table view_grant (
    id                  uuid   primary key,
    version             bigint not null,
    position            bigint not null,
    amount_sek          bigint generated always as ((state #>> '{figures,amountSek}')::bigint) stored,
    paid_sek            bigint generated always as ((state #>> '{figures,paidSek}')::bigint) stored,
    repaid_sek          bigint generated always as ((state #>> '{figures,repaidSek}')::bigint) stored,
    outstanding_sek     bigint generated always as ((state #>> '{figures,outstandingSek}')::bigint) stored,
    settled_amount_sek  bigint generated always as ((state #>> '{figures,settledAmountSek}')::bigint) stored,
    application_id      uuid   generated always as ((state #>> '{award,applicationId}')::uuid) stored,
    call_id             uuid   generated always as ((state #>> '{award,callId}')::uuid) stored,
    track               text collate "C" generated always as (state #>> '{award,track}') stored,
    status              text collate "C" generated always as (state ->> 'status') stored,
    county_code         text collate "C" generated always as (state #>> '{award,applicant,countyCode}') stored,
    applicant_type      text collate "C" generated always as (state #>> '{award,applicant,type}') stored,
    municipality_code   text collate "C" generated always as (state #>> '{award,applicant,municipalityCode}') stored,
    project_start       text collate "C" generated always as (state #>> '{award,projectStart}') stored,
    project_end         text collate "C" generated always as (state #>> '{award,projectEnd}') stored,
    established_at      text collate "C" generated always as (rtrim(state #>> '{award,establishedAt}', 'Z')) stored,
    applicant           text collate "sv-x-icu" generated always as (state #>> '{award,applicant,name}') stored,
    organisation_number text collate "C" generated always as (state #>> '{award,applicant,organisationNumber}') stored,
    project_title       text collate "sv-x-icu" generated always as (state #>> '{award,projectTitle}') stored,
    live                boolean generated always as (
        state ->> 'status' not in ('REFUSED', 'CLOSED') and state ->> 'ending' is null) stored,
    accepted            boolean generated always as (state ->> 'acceptedAt' is not null) stored,
    held                boolean generated always as (state #>> '{payments,hold}' is not null) stored,
    changing            boolean generated always as (
        jsonb_path_exists(state, '$.changes[*] ? (@.state == "REQUESTED")')) stored,
    demanded            boolean generated always as (state -> 'repayments' <> '[]') stored, -- or something came back
    paid_out            boolean generated always as (
        (state #>> '{figures,mayBeReleasedSek}')::bigint = 0
        and (state #>> '{figures,releasedSek}')::bigint = (state #>> '{figures,paidSek}')::bigint) stored,
    state               jsonb  storage external not null
) with (toast_tuple_target = 1200, fillfactor = 90);

alter table view_grant alter state set statistics 0;

-- Parts in rows of their own, as of applications: what is searched, reports, and what reports say was achieved.
create table view_grant_search (
    id   uuid primary key,
    text text collate "C" not null
);

create table view_grant_report (
    grant_id       uuid not null,
    nth            int  not null,
    call_id        uuid not null,
    application_id uuid not null,
    kind           text collate "C" not null,
    state          text collate "C" not null,
    due_on         text collate "C",
    received_at    text collate "C",
    approved_at    text collate "C",
    county_code    text collate "C",
    applicant      text collate "sv-x-icu",
    primary key (grant_id, nth)
);

-- Each instalment of the plan. Paid is what was confirmed, and not returned by the bank.
create table view_grant_instalment (
    grant_id          uuid   not null,
    instalment        int    not null,
    call_id           uuid   not null,
    application_id    uuid   not null,
    state             text collate "C" not null,
    amount_sek        bigint not null,
    payable_on        text collate "C" not null,
    released_at       text collate "C",
    paid_on           text collate "C",
    county_code       text collate "C",
    municipality_code text collate "C",
    applicant         text collate "sv-x-icu",
    primary key (grant_id, instalment)
);

create table view_grant_outcome (
    grant_id          uuid    not null,
    report            int     not null, -- in the order of the grant's reports
    nth               int     not null, -- in the order of the report's indicators
    call_id           uuid    not null,
    application_id    uuid    not null,
    state             text collate "C" not null, -- of the report
    in_force          boolean not null, -- what was reported on a grant that is in force no more is in no sum
    latest            boolean not null, -- of the grant's for this measure, in a report that is not sent back
    latest_in_state   boolean not null, -- of those in reports of the same state
    baseline          numeric,
    target            numeric,
    outcome           numeric,
    county_code       text collate "C",
    municipality_code text collate "C",
    area              text collate "C",
    indicator         text collate "sv-x-icu",
    unit              text collate "sv-x-icu",
    period_start      text collate "C",
    period_end        text collate "C",
    received_at       text collate "C",
    report_id         text collate "C",
    applicant         text collate "sv-x-icu",
    primary key (grant_id, report, nth)
);

create function write_parts_of_grants() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    insert into view_grant_search as kept (id, text)
    select id, state ->> 'searched' from changed
    on conflict (id) do update set text = excluded.text where kept.text <> excluded.text
    ; insert into view_grant_report as kept
    select c.id, nth, c.call_id, c.application_id, r ->> 'kind', r ->> 'state', r ->> 'dueOn',
           rtrim(r ->> 'receivedAt', 'Z'), rtrim(r ->> 'approvedAt', 'Z'), c.county_code, c.applicant
    from changed c, jsonb_array_elements(c.state -> 'reports') with ordinality reports (r, nth)
    on conflict (grant_id, nth) do update
    set state = excluded.state, due_on = excluded.due_on, received_at = excluded.received_at,
        approved_at = excluded.approved_at
    where (kept.state, kept.due_on, kept.received_at, kept.approved_at)
          is distinct from (excluded.state, excluded.due_on, excluded.received_at, excluded.approved_at)
    ; if tg_op = 'UPDATE' then
        delete from view_grant_instalment kept using changed c
        where kept.grant_id = c.id and not jsonb_path_exists(
            c.state, '$.payments.instalments[*] ? (@.instalment == $nth)', jsonb_build_object('nth', kept.instalment))
    ; end if
    ; insert into view_grant_instalment as kept
    select c.id, (i ->> 'instalment')::int, c.call_id, c.application_id,
           case when i ->> 'paidOn' is not null then 'confirmed'
                when (i ->> 'released')::boolean then 'released'
                when not c.live or p.payable_sek = 0 or (i ->> 'plannedSek')::bigint = 0 then 'lapsed'
                when c.held then 'held'
                when not c.accepted
                     or (i ->> 'afterReport')::boolean and not coalesce(p.done @> (i -> 'report'), false) then 'waiting'
                else 'due' end,
           (i ->> 'amountSek')::bigint, i ->> 'payableOn', rtrim(i ->> 'releasedAt', 'Z'), i ->> 'paidOn',
           c.county_code, c.municipality_code, c.applicant
    from changed c
    cross join lateral (
        select c.state #> '{payments,instalments}' as instalments,
               (c.state #>> '{figures,mayBeReleasedSek}')::bigint as payable_sek,
               jsonb_path_query_array(
                   c.state, '$.reports[*] ? (@.state == "approved" || @.state == "waived").planned') as done
        offset 0) p
    cross join lateral jsonb_array_elements(p.instalments) i
    on conflict (grant_id, instalment) do update
    set state = excluded.state, amount_sek = excluded.amount_sek, payable_on = excluded.payable_on,
        released_at = excluded.released_at, paid_on = excluded.paid_on
    where (kept.state, kept.amount_sek, kept.payable_on, kept.released_at, kept.paid_on)
          is distinct from
          (excluded.state, excluded.amount_sek, excluded.payable_on, excluded.released_at, excluded.paid_on)
    ; if exists (select from changed where jsonb_path_exists(
            state, '$.reports[*].content ? (@.type() == "object")')) then
        delete from view_grant_outcome where grant_id in (select id from changed)
        ; insert into view_grant_outcome
        select m.grant_id, m.report, m.nth, m.call_id, m.application_id, m.state, m.in_force,
               m.stands and row_number() over (
                   partition by m.grant_id, m.area, lower(m.indicator), lower(m.unit), m.stands
                   order by m.period_end desc, m.period_start desc, m.final desc, m.received_at desc) = 1,
               row_number() over (
                   partition by m.grant_id, m.area, lower(m.indicator), lower(m.unit), m.state
                   order by m.period_end desc, m.period_start desc, m.final desc, m.received_at desc) = 1,
               m.baseline, m.target, m.outcome, m.county_code, m.municipality_code, m.area, m.indicator, m.unit,
               m.period_start, m.period_end, m.received_at, m.report_id, m.applicant
        from (select c.id as grant_id, report, i.nth, c.call_id, c.application_id, r ->> 'state' as state,
                     c.amount_sek > 0 as in_force, r ->> 'state' in ('received', 'approved') as stands,
                     (i ->> 'baseline')::numeric as baseline, (i ->> 'target')::numeric as target,
                     (i ->> 'outcome')::numeric as outcome, c.county_code, c.municipality_code,
                     i ->> 'area' as area, i ->> 'indicator' as indicator, i ->> 'unit' as unit,
                     r #>> '{content,periodStart}' as period_start, r #>> '{content,periodEnd}' as period_end,
                     rtrim(r ->> 'receivedAt', 'Z') as received_at, r ->> 'reportId' as report_id,
                     r ->> 'kind' = 'FINAL' as final, c.applicant
              from changed c, jsonb_array_elements(c.state -> 'reports') with ordinality reports (r, report),
                   jsonb_array_elements(case jsonb_typeof(r #> '{content,indicators}')
                                        when 'array' then r #> '{content,indicators}' else '[]' end)
                       with ordinality i (i, nth)) m
    ; end if
    ; return null
    ; end
$$;

create trigger write_parts_of_inserted after insert on view_grant
    referencing new table as changed for each statement execute function write_parts_of_grants();

create trigger write_parts_of_updated after update on view_grant
    referencing new table as changed for each statement execute function write_parts_of_grants();

create index view_grant_application on view_grant (application_id) include (amount_sek);
create index view_grant_filters on view_grant (call_id, status, county_code, applicant_type);
create index view_grant_sums on view_grant (call_id, track, county_code, applicant_type, amount_sek);
create index view_grant_organisation on view_grant (organisation_number);
create index view_grant_established_at on view_grant (established_at, id);
create index view_grant_search_text on view_grant_search using gin (text public.gin_trgm_ops);
-- Of what waits for somebody; see grantledger.query.grant.questions.Awaited.
create index view_grant_waiting on view_grant (status) where
    live and (not accepted or changing or held or paid_out and settled_amount_sek is not null) or outstanding_sek > 0;
create index view_grant_report_due_on on view_grant_report (due_on, grant_id, nth);
create index view_grant_report_filters on view_grant_report (call_id, state, kind, county_code);
create index view_grant_report_state on view_grant_report (state, due_on, grant_id, nth);
create index view_grant_instalment_payable_on on view_grant_instalment (payable_on, grant_id, instalment);
create index view_grant_instalment_state on view_grant_instalment (state, payable_on, grant_id, instalment);
create index view_grant_outcome_filters on view_grant_outcome (call_id, area, county_code, state);
