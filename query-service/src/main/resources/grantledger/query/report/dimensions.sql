-- One row for each call for applications.
create view call as
select c.id as call_id,                                   -- The call (CallAnnounced).
       c.diary_number,                                    -- Of the call's own matter; no two calls have the same.
       c.title,                                           -- As it was announced, or corrected (CallAmended).
       ((c.state ->> 'announcedAt')::timestamptz at time zone 'Europe/Stockholm')::date as announced_on,
           -- The Swedish day of its announcement.
       (c.opens_at || 'Z')::timestamptz as opens_at,      -- From when applications are taken.
       (c.closes_at || 'Z')::timestamptz as closes_at,    -- From when they are late.
       ((c.opens_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as opens_on,
           -- The Swedish day on which it opens.
       (c.state #>> '{terms,rolling}')::boolean as rolling, -- Whether applications are decided while it is open.
       (c.state #>> '{terms,appealable}')::boolean as appealable, -- Whether its decisions can be appealed against.
       (c.state #>> '{terms,returnsToCeiling}')::boolean as returns_to_ceiling,
           -- Whether money that comes back may be granted again.
       c.state #>> '{progress,cancelledBecause}' is not null as cancelled -- Whether it was cancelled (CallCancelled).
from view_call c
where @whole@;

-- One row for each track of each call, with its frames.
create view track as
select c.id as call_id,                                   -- See call.
       t.one ->> 'track' as track,                        -- PUBLIC or CIVIL_SOCIETY.
       (t.one ->> 'budgetSek')::bigint as budget_sek,     -- The track's ceiling, whole SEK (CallAnnounced,
                                                          -- CallAmended).
       (t.one ->> 'minGrantSek')::bigint as min_grant_sek, -- The least that may be applied for, whole SEK; null where
                                                           -- there is no such bound.
       (t.one ->> 'maxGrantSek')::bigint as max_grant_sek, -- The most that may be applied for, whole SEK; null where
                                                           -- there is no such bound.
       coalesce((c.state -> 'committedSek' ->> (t.one ->> 'track'))::bigint, 0)
           as committed_sek,                              -- Bound below the ceiling and not taken back, whole SEK
                                                          -- (CallFundsCommitted, CallFundsReturned).
       (t.one ->> 'budgetSek')::bigint - coalesce((c.state -> 'committedSek' ->> (t.one ->> 'track'))::bigint, 0)
           as remaining_sek,                              -- The ceiling less what is committed, whole SEK.
       coalesce((c.state -> 'courtOrderedSek' ->> (t.one ->> 'track'))::bigint, 0)
           as court_ordered_sek,                          -- Bound by courts above the ceiling, beside committed_sek
                                                          -- and never within it, whole SEK
                                                          -- (CourtOrderedFundsCommitted).
       (select coalesce(sum(g.amount_sek), 0)::bigint from view_grant g where g.call_id = c.id and g.track = t.one ->> 'track'
       ) as granted_amount_sek                            -- What is in force of the track's grants, whole SEK.
from view_call c
cross join lateral jsonb_array_elements(c.state #> '{terms,tracks}') t (one)
where @whole@;

-- One row for each organisation that applied or was granted anything. Who speaks for it is not told.
create view recipient as
select distinct on (o.organisation_number)
       o.organisation_number,                             -- NNNNNN-NNNN.
       o.name,                                            -- As the organisation last gave it.
       o.type                                             -- MUNICIPALITY, REGION, MUNICIPAL_FEDERATION, ASSOCIATION
                                                          -- or FOUNDATION, as the organisation last gave it.
from (select organisation_number, applicant as name, applicant_type as type, submitted_at as at from view_application
      union all
      select organisation_number, applicant, applicant_type, established_at from view_grant) o
where @whole@
order by o.organisation_number, o.at desc;

-- One row for each indicator of the follow-up system, as it was defined last.
create view indicator as
select i.id as indicator_id,                              -- The indicator (IndicatorDefined).
       i.area,                                            -- HOUSING, EDUCATION, LABOUR_MARKET, DEMOCRACY, CRIME or
                                                          -- HEALTH.
       i.title,                                           -- What it is called.
       i.unit,                                            -- In what it is measured.
       i.state #>> '{definition,definition}' as definition, -- What exactly it measures.
       i.source,                                          -- Where its values come from.
       i.state #>> '{definition,aggregation}' as aggregation, -- SUM, MEAN or NONE: how values of places may be put
                                                              -- together.
       i.state #>> '{definition,aggregation}' = 'SUM' as adds_up, -- Whether values of places may be added.
       i.state #>> '{definition,higherIs}' as higher_is,  -- BETTER, WORSE or NEITHER.
       ((i.state #>> '{definition,definedAt}')::timestamptz at time zone 'Europe/Stockholm')::date as defined_on
           -- The Swedish day on which it was defined so.
from view_indicator i
where @whole@;

-- The counties of Sweden, in which nothing has changed since 1998, and 00 for applicants active in more than one.
create view county as
select county_code,                                       -- Two digits; 00 for more than one county.
       name                                               -- In Swedish.
from (values @counties@) register (county_code, name);

-- The municipalities of Sweden since 1998 (Statistics Sweden), each for the years its code and name hold. One that was renamed
-- stands twice: facts are joined by municipality_code where latest, or where their year lies between from_year and to_year.
create view municipality as
select municipality_code,                                 -- Four digits, which begin with the county's.
       name,                                              -- In Swedish, as it has been since from_year.
       left(municipality_code, 2) as county_code,         -- See county.
       from_year,                                         -- The first year it holds for, from 1998.
       to_year::int as to_year,                           -- The last year it holds for; null while it does.
       became::text as became,                            -- The code it went on under; null unless it went on under
                                                          -- another.
       latest                                             -- Whether it is the code's last row.
from (values @municipalities@) register (municipality_code, name, from_year, to_year, became, latest);

-- The days of 1998 to 2049, to join days of facts to.
create view day as
select day::date as day,                                  -- The day.
       extract(year from day)::int as year,               -- 1998 to 2049.
       extract(quarter from day)::int as quarter,         -- 1 to 4.
       extract(month from day)::int as month,             -- 1 to 12.
       extract(isoyear from day)::int as week_year,       -- The year that the week belongs to.
       extract(week from day)::int as week,               -- 1 to 53, as weeks are counted in Sweden.
       extract(isodow from day)::int as weekday           -- 1 for Monday to 7 for Sunday.
from generate_series(date '1998-01-01', date '2049-12-31', interval '1 day') days (day);
