-- The state is the view; the other columns repeat parts of it for filters and sorting. It holds every value ever published,
-- so it stands apart from its row and is not read for lists.

create table view_indicator (
    id       uuid   primary key,
    version  bigint not null,
    position bigint not null,
    area     text collate "C" generated always as (state #>> '{definition,area}') stored,
    title    text collate "sv-x-icu" generated always as (state #>> '{definition,title}') stored,
    unit     text collate "sv-x-icu" generated always as (state #>> '{definition,unit}') stored,
    source   text collate "sv-x-icu" generated always as (state #>> '{definition,source}') stored,
    definition jsonb generated always as (state -> 'definition') stored,
    searched text collate "C" generated always as (state ->> 'searched') stored,
    state    jsonb  storage external not null
) with (toast_tuple_target = 1200);

alter table view_indicator alter state set statistics 0;

-- One row for each value that was ever published, corrected ones too.
create table view_indicator_value (
    indicator_id uuid     not null,
    place        text     collate "C" not null,
    period       text     collate "C" not null, -- a year comes before its quarters, and these before the next year
    publication  int      not null, -- in the order in which they came
    year         smallint not null,
    value        numeric  not null,
    numerator    numeric,
    denominator  numeric,
    position     bigint   not null, -- of the publication
    published_at text collate "C" not null,
    note         text collate "C",
    corrected_by bigint,            -- position of the next publication of the same place and period; null while it holds
    primary key (indicator_id, place, period, publication)
);

create function write_parts_of_indicators() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    insert into view_indicator_value
    select c.id, v ->> 'place', p ->> 'period', nth, left(p ->> 'period', 4)::smallint, (v ->> 'value')::numeric,
           (v ->> 'numerator')::numeric, (v ->> 'denominator')::numeric, (p ->> 'position')::bigint,
           rtrim(p ->> 'publishedAt', 'Z'), p ->> 'note'
    from changed c, jsonb_array_elements(c.state -> 'publications') with ordinality publications (p, nth),
         jsonb_array_elements(p -> 'values') published (v)
    where nth > coalesce((select max(publication) from view_indicator_value where indicator_id = c.id), 0)
    ; update view_indicator_value kept
    set corrected_by = later.position
    from (select indicator_id, place, period, publication, lead(position) over (
                     partition by indicator_id, place, period order by publication) as position
          from view_indicator_value
          where indicator_id in (select id from changed)) later
    where later.position is not null and kept.corrected_by is null
      and (kept.indicator_id, kept.place, kept.period, kept.publication)
          = (later.indicator_id, later.place, later.period, later.publication)
    ; return null
    ; end
$$;

create trigger write_parts_of_inserted after insert on view_indicator
    referencing new table as changed for each statement execute function write_parts_of_indicators();

create trigger write_parts_of_updated after update on view_indicator
    referencing new table as changed for each statement execute function write_parts_of_indicators();

create index view_indicator_title on view_indicator (title, id);
create index view_indicator_measure on view_indicator (area, lower(unit collate pg_c_utf8));
create index view_indicator_value_holding on view_indicator_value (indicator_id, period, place) where corrected_by is null;
