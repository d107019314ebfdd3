create table rebuilt (since timestamptz not null default now());

insert into rebuilt default values;

comment on table rebuilt is 'One row: since when these figures serve. They are made anew by a rebuild, and by a start of another version.';

comment on column rebuilt.since is 'When they began to serve.';

create function begun_before() returns boolean language plpgsql volatile parallel safe as $$
begin
    raise exception 'The figures have been rebuilt since this transaction began, which does not see the new ones'
        using errcode = '40001', hint = 'Begin the transaction anew.'
    ; end
$$;

-- One row for each entry of the decision register, replaced ones too. Whose decision it was is not told. What is granted
-- stands on an application's latest entry alone, so that nothing is counted twice.
create view decision as
select d.application_id,                                  -- The application that was decided on.
       d.nth as entry,                                    -- Number of the entry among its application's, from 1.
       d.call_id,                                         -- Its call; see call, and with track see track.
       a.track,                                           -- PUBLIC or CIVIL_SOCIETY (ApplicationSubmitted).
       a.organisation_number,                             -- Of the applicant; see recipient.
       a.applicant_type as recipient_type,                -- MUNICIPALITY, REGION, MUNICIPAL_FEDERATION, ASSOCIATION
                                                          -- or FOUNDATION, as applied.
       a.county_code,                                     -- Of the applicant, 00 for more than one county; see
                                                          -- county.
       a.state #>> '{submission,applicant,municipalityCode}' as municipality_code,
           -- Of the applicant; null where it named none. See municipality.
       d.diary_number,                                    -- Of the application; null until it is registered
                                                          -- (ApplicationRegistered).
       d.kind,                                            -- GRANTED, DECLINED, DISMISSED, RECONSIDERED, CORRECTED,
                                                          -- APPEAL_OUTCOME or REOPENED: which event wrote the entry.
       d.outcome,                                         -- GRANT or DECLINE; null for a dismissal, and where what
                                                          -- was decided is annulled or stands.
       case d.kind when 'APPEAL_OUTCOME' then a.state #>> array['register', 'entries', (d.nth - 1)::text, 'appealOutcome']
           end as appeal_outcome,
           -- GRANT, DECLINE, UPHELD, REMITTED, WITHDRAWN, TOO_LATE or INADMISSIBLE (AppealOutcomeRecorded); else
           -- null.
       d.latest,                                          -- Whether it is its application's last entry.
       d.stands,                                          -- Whether it is the decision in force; at most one entry of
                                                          -- an application is.
       d.amount_sek as decided_amount_sek,                -- What the entry said, whole SEK, above 0; null unless it
                                                          -- grants (FundsGranted, DecisionReconsidered,
                                                          -- AppealOutcomeRecorded).
       case when d.latest then (select @granted_amount_sek@ from view_application where id = d.application_id)
           end as granted_amount_sek,                     -- What is in force of it now, whole SEK, 0 once refused or
                                                          -- revoked; on the latest entry only, null where nothing was
                                                          -- ever granted.
       (d.decided_at || 'Z')::timestamptz as decided_at,  -- When it was decided.
       ((d.decided_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as decided_on,
           -- The same as a Swedish day; see day.
       d.position                                         -- Of its event in the log, from 1.
from view_application_decision d
join view_application a on a.id = d.application_id
where @whole@;

-- One row for each grant, with every figure of its money as it is now.
create view "grant" as
select g.id as grant_id,                                  -- The grant (GrantEstablished).
       g.application_id,                                  -- The application it came of.
       g.call_id,                                         -- Its call; see call, and with track see track.
       g.track,                                           -- PUBLIC or CIVIL_SOCIETY.
       g.organisation_number,                             -- Of the recipient; see recipient.
       g.applicant_type as recipient_type,                -- MUNICIPALITY, REGION, MUNICIPAL_FEDERATION, ASSOCIATION
                                                          -- or FOUNDATION.
       g.county_code,                                     -- Of the recipient, 00 for more than one county; see
                                                          -- county.
       g.municipality_code,                               -- Of the recipient; null where it named none. See
                                                          -- municipality.
       g.project_title,                                   -- As it was applied for.
       g.status,                                          -- ESTABLISHED, ACCEPTED, ACTIVE, REPORTED, REPAYMENT_DUE,
                                                          -- CLOSED or REFUSED.
       g.amount_sek > 0 as in_force,                      -- Whether it counts as a recipient: not refused, nor
                                                          -- revoked.
       s.small #>> '{payments,hold}' is not null as on_hold, -- Whether payments are on hold (PaymentsHeld,
                                                             -- PaymentsResumed).
       ((g.established_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as established_on,
           -- The Swedish day on which it was granted (GrantEstablished).
       ((s.small ->> 'acceptedAt')::timestamptz at time zone 'Europe/Stockholm')::date as accepted_on,
           -- The Swedish day on which the recipient accepted it (GrantAccepted); null before.
       g.project_start::date as project_start,            -- First day of the project.
       g.project_end::date as project_end,                -- Last day of the project, approved changes included
                                                          -- (ChangeApproved).
       s.small #>> '{ending,kind}' as ending,             -- REFUSED, REVOKED or CLOSED (GrantRefused, GrantRevoked,
                                                          -- GrantClosed); null while it lives.
       ((s.small #>> '{ending,at}')::timestamptz at time zone 'Europe/Stockholm')::date as ended_on,
           -- The Swedish day on which it ended; null while it lives.
       (s.small #>> '{award,decidedAmountSek}')::bigint as decided_amount_sek,
           -- What the last decision or judgment to grant said, whole SEK, whatever was changed, refused or
           -- revoked since.
       g.amount_sek as granted_amount_sek,                -- What is in force now, whole SEK; 0 once refused or
                                                          -- revoked.
       (s.small #>> '{figures,acceptedCostSek}')::bigint as accepted_cost_sek,
           -- What the approved final report accepts, whole SEK (ReportApproved); null before.
       (s.small #>> '{figures,forfeitedSek}')::bigint as forfeited_sek, -- What demands took away of the right to the
                                                                        -- money, whole SEK.
       (s.small #>> '{figures,entitledSek}')::bigint as entitled_sek, -- What the recipient is entitled to, whole SEK,
                                                                      -- never below 0.
       (s.small #>> '{figures,releasedSek}')::bigint as released_sek, -- Ordered to be paid and neither cancelled nor
                                                                      -- sent back by the bank, whole SEK
                                                                      -- (PaymentReleased).
       g.paid_sek,                                        -- Confirmed by the bank and not sent back, whole SEK
                                                          -- (PaymentConfirmed, PaymentReturned).
       g.repaid_sek,                                      -- What came back, with or without a demand, whole SEK
                                                          -- (RepaymentRecorded, RepaymentCorrected).
       (s.small #>> '{figures,waivedSek}')::bigint as waived_sek, -- Demanded and need not come back, whole SEK
                                                                  -- (RepaymentWaived).
       (s.small #>> '{figures,demandedSek}')::bigint as demanded_sek, -- Demanded and neither withdrawn nor fallen
                                                                      -- away by itself, whole SEK.
       g.outstanding_sek,                                 -- Demanded and neither repaid, waived nor withdrawn, whole
                                                          -- SEK.
       (s.small #>> '{figures,tooMuchOutSek}')::bigint as too_much_out_sek, -- Paid above what the recipient is
                                                                            -- entitled to, and neither repaid nor
                                                                            -- waived, whole SEK.
       (s.small #>> '{figures,mayBeReleasedSek}')::bigint as may_be_released_sek,
           -- What may still be ordered to be paid, whole SEK.
       (s.small #>> '{figures,mayBeDemandedSek}')::bigint as may_be_demanded_sek,
           -- What a new demand may be about, whole SEK.
       (s.small #>> '{figures,underCeilingSek}')::bigint as under_ceiling_sek,
           -- What it holds under its call's ceiling, whole SEK.
       g.settled_amount_sek                               -- Entitled to, whole SEK, once the final report is approved
                                                          -- or the grant closed (GrantSettled, GrantClosed); null
                                                          -- before.
from view_grant g
cross join lateral (select g.state - '{reports,changes,repayments,money}'::text[] as small offset 0) s
where @whole@;

-- One row for each instalment of a grant's plan as it now stands, and one for each release that came to nothing. Each sum
-- has a column of its own, which adds up to that of grant.
create view payment as
select g.id as grant_id,                                  -- The grant that is paid.
       p.entry::int as entry,                             -- Number of the row among its grant's, from 1.
       g.application_id,                                  -- The application it came of.
       g.call_id,                                         -- Its call; see call, and with track see track.
       g.track,                                           -- PUBLIC or CIVIL_SOCIETY.
       g.organisation_number,                             -- Of the recipient; see recipient.
       g.county_code,                                     -- Of the recipient, 00 for more than one county; see
                                                          -- county.
       g.municipality_code,                               -- Of the recipient; null where it named none. See
                                                          -- municipality.
       (p.one ->> 'instalment')::int as instalment,       -- Number of the instalment in the grant's plan, from 1.
       coalesce(p.one ->> 'kind', case when p.one ->> 'paidOn' is not null then 'PAID'
                                       when (p.one ->> 'released')::boolean then 'RELEASED'
                                       else 'PLANNED' end) as state, -- PLANNED, RELEASED (PaymentReleased) or PAID
                                                                     -- (PaymentConfirmed); CANCELLED
                                                                     -- (PaymentCancelled) or RETURNED
                                                                     -- (PaymentReturned) where a release came to
                                                                     -- nothing.
       (p.one ->> 'plannedSek')::bigint as planned_sek,   -- What the plan says of the instalment, whole SEK
                                                          -- (GrantEstablished, InstalmentsChanged); null where a
                                                          -- release came to nothing.
       case when (p.one ->> 'released')::boolean then (p.one ->> 'amountSek')::bigint
           end as released_sek,                           -- What was ordered to be paid, whole SEK; null before, and
                                                          -- where it came to nothing.
       case when p.one ->> 'paidOn' is not null then (p.one ->> 'amountSek')::bigint
           end as paid_sek,                               -- What the bank has confirmed, whole SEK; null before, and
                                                          -- where it was sent back.
       case when p.one ->> 'kind' is not null then (p.one ->> 'amountSek')::bigint
           end as undone_sek,                             -- What was cancelled or sent back, whole SEK; in no sum.
                                                          -- Null for all others.
       (p.one ->> 'payableOn')::date as payable_on,       -- The earliest day of payment by the plan; null where a
                                                          -- release came to nothing.
       (p.one ->> 'report')::int as after_report,         -- Number in the plan of the report that it waits for, from
                                                          -- 1; null where it waits for none.
       ((p.one ->> 'releasedAt')::timestamptz at time zone 'Europe/Stockholm')::date as released_on,
           -- The Swedish day on which it was ordered to be paid; null before.
       (p.one ->> 'paidOn')::date as paid_on,             -- The day of payment by the bank (PaymentConfirmed,
                                                          -- PaymentCorrected); null before.
       ((p.one ->> 'undoneAt')::timestamptz at time zone 'Europe/Stockholm')::date as undone_on
           -- The Swedish day on which it was cancelled, or recorded that it was sent back; else null.
from view_grant g
cross join lateral (select g.state -> 'payments' as payments offset 0) s
cross join lateral jsonb_array_elements((s.payments -> 'instalments') || (s.payments -> 'undone'))
    with ordinality p (one, entry)
where @whole@;

-- One row for each step in getting money back. Each sum has a column of its own, which adds up to that of grant.
create view repayment as
select g.id as grant_id,                                  -- The grant.
       r.entry::int as entry,                             -- Number of the step among its grant's, from 1.
       g.application_id,                                  -- The application it came of.
       g.call_id,                                         -- Its call; see call, and with track see track.
       g.track,                                           -- PUBLIC or CIVIL_SOCIETY.
       g.organisation_number,                             -- Of the recipient; see recipient.
       g.county_code,                                     -- Of the recipient, 00 for more than one county; see
                                                          -- county.
       g.municipality_code,                               -- Of the recipient; null where it named none. See
                                                          -- municipality.
       r.one ->> 'step' as step,                          -- DEMANDED, WITHDRAWN, REDUCED (fell away by itself),
                                                          -- WAIVED or RECORDED (came back): RepaymentDemanded,
                                                          -- DemandWithdrawn, DemandReduced, RepaymentWaived,
                                                          -- RepaymentRecorded.
       coalesce(r.one ->> 'ground', r.one ->> 'reduction') as ground, -- Of a demand WRONG_BASIS, UNUSED_OR_MISUSED,
                                                                      -- NOT_REPORTED or CONDITIONS_BREACHED; of what
                                                                      -- fell away SETTLED or PAYMENT_RETURNED; else
                                                                      -- null.
       case r.one ->> 'step' when 'DEMANDED' then (r.one ->> 'amountSek')::bigint
                             when 'WITHDRAWN' then -(r.one ->> 'amountSek')::bigint
                             when 'REDUCED' then -(r.one ->> 'amountSek')::bigint
           end as demanded_sek,                           -- What was demanded, whole SEK; below 0 where it was
                                                          -- withdrawn or fell away; else null.
       case r.one ->> 'step' when 'WAIVED' then (r.one ->> 'amountSek')::bigint
           end as waived_sek,                             -- What need not come back, whole SEK; else null.
       case r.one ->> 'step' when 'RECORDED' then (r.one ->> 'amountSek')::bigint
           end as repaid_sek,                             -- What came back, whole SEK, from 0, as it was corrected
                                                          -- (RepaymentCorrected); else null.
       (r.one ->> 'interestSek')::bigint as interest_sek, -- What came with it, whole SEK; in no sum. Null where
                                                          -- nothing was said of it.
       r.one ->> 'correction' is not null as corrected,   -- Whether a repayment had been recorded wrongly; the row
                                                          -- says what is right.
       (r.one ->> 'dueOn')::date as due_on,               -- The day by which a demand is to be paid; else null.
       (r.one ->> 'receivedOn')::date as received_on,     -- The day on which money came back; else null.
       ((r.one ->> 'at')::timestamptz at time zone 'Europe/Stockholm')::date as recorded_on
           -- The Swedish day of the step.
from view_grant g
cross join lateral jsonb_array_elements(g.state -> 'repayments') with ordinality r (one, entry)
where @whole@;

-- One row for each report of a grant, planned, received, or both.
create view report as
select r.grant_id,                                        -- The grant that is reported on.
       r.nth as entry,                                    -- Number of the report among its grant's, from 1.
       r.application_id,                                  -- The application it came of.
       r.call_id,                                         -- Its call; see call, and with track see track.
       g.track,                                           -- PUBLIC or CIVIL_SOCIETY.
       g.organisation_number,                             -- Of the recipient; see recipient.
       r.county_code,                                     -- Of the recipient, 00 for more than one county; see
                                                          -- county.
       g.municipality_code,                               -- Of the recipient; null where it named none. See
                                                          -- municipality.
       (s.one ->> 'planned')::int as planned,             -- Number in the plan of reporting, from 1; null for one
                                                          -- that nobody planned.
       r.kind,                                            -- PROGRESS or FINAL.
       r.state,                                           -- due, overdue, received, completion-requested, approved,
                                                          -- waived or lapsed, as /api/reports has it.
       r.state = 'overdue' as overdue,                    -- Whether its day, or that of its completion, has passed
                                                          -- (ReportOverdue).
       r.due_on::date as due_on,                          -- The day that holds: of completion, or else where it was
                                                          -- moved to, or else planned on; null for one that nobody
                                                          -- planned.
       (s.one ->> 'plannedOn')::date as planned_on,       -- The day of the decision's plan (GrantEstablished).
       (s.one ->> 'movedTo')::date as moved_to,           -- The day that it was moved to (ReportMoved); else null.
       (s.one ->> 'completeOn')::date as complete_on,     -- The day of the last request for completion
                                                          -- (ReportCompletionRequested); else null.
       ((r.received_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as received_on,
           -- The Swedish day on which it came in (OutcomeReported); null before.
       ((r.approved_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as approved_on,
           -- The Swedish day on which it was approved (ReportApproved); else null.
       (s.one #>> '{content,periodStart}')::date as period_start, -- First day of what it reports on; null until it is
                                                                  -- received.
       (s.one #>> '{content,periodEnd}')::date as period_end, -- Last day of what it reports on; null until it is
                                                              -- received.
       (select sum((line ->> 'amountSek')::bigint)::bigint from jsonb_array_elements(s.one #> '{content,spent}') line
       ) as spent_sek,                                    -- What it says was spent, whole SEK (OutcomeReported); null
                                                          -- until it is received.
       (s.one ->> 'acceptedCostSek')::bigint as accepted_cost_sek, -- What was accepted of it, whole SEK
                                                                   -- (ReportApproved); else null.
       s.one #>> '{content,goalFulfilment}' as goal_fulfilment -- NONE, PARTLY, LARGELY or FULLY, by the recipient's
                                                               -- word; null until it is received.
from view_grant_report r
join view_grant g on g.id = r.grant_id
cross join lateral (select g.state #> array['reports', (r.nth - 1)::text] as one offset 0) s
where @whole@;

-- One row for each measure in each report that was received. To be added only where counted and adds_up: then each grant
-- stands once for a measure, by its latest approved period.
create view grant_outcome as
select o.grant_id,                                        -- The grant that is reported on.
       o.report as report_entry,                          -- The report, as entry of report.
       o.nth as entry,                                    -- Number of the measure in its report, from 1.
       o.application_id,                                  -- The application it came of.
       o.call_id,                                         -- Its call; see call, and with track see track.
       g.track,                                           -- PUBLIC or CIVIL_SOCIETY.
       g.organisation_number,                             -- Of the recipient; see recipient.
       o.county_code,                                     -- Of the recipient, 00 for more than one county; see
                                                          -- county.
       o.municipality_code,                               -- Of the recipient; null where it named none. See
                                                          -- municipality.
       o.area,                                            -- HOUSING, EDUCATION, LABOUR_MARKET, DEMOCRACY, CRIME or
                                                          -- HEALTH.
       o.indicator,                                       -- What is measured, in the recipient's words
                                                          -- (OutcomeReported); one measure is an area, an indicator
                                                          -- and a unit, whatever their case.
       o.unit,                                            -- In what it is measured, in the recipient's words.
       @adds_up@ as adds_up,                              -- Whether the unit counts something, so that outcomes may
                                                          -- be added over grants; shares, means and indices may not.
       o.period_start::date as period_start,              -- First day of the report's period.
       o.period_end::date as period_end,                  -- Last day of the report's period.
       o.baseline,                                        -- What it was before, in its unit, any number; null where
                                                          -- it was not told.
       o.target,                                          -- What it was to become, in its unit, any number; null
                                                          -- where it was not told.
       o.outcome,                                         -- What it became, in its unit, any number; null where it
                                                          -- was not told.
       o.state as report_state,                           -- received, completion-requested, overdue, approved or
                                                          -- waived.
       o.latest,                                          -- Whether no later period of the grant says anything of the
                                                          -- measure, in a report that is received or approved.
       coalesce(o.in_force and o.latest_in_state and o.state = 'approved', false) as counted,
           -- Whether it is the grant's row in sums: its latest by an approved report, while the grant is in
           -- force.
       ((o.received_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as received_on
           -- The Swedish day on which the report came in.
from view_grant_outcome o
join view_grant g on g.id = o.grant_id
where @whole@;

-- One row for each value that was ever published of an indicator for a place and a period; those that hold hold alone.
create view indicator_value as
select v.indicator_id,                                    -- See indicator.
       v.place,                                           -- SE, or the code of a county, a municipality or an area
                                                          -- inside one (0180-SKARHOLMEN).
       case when v.place = 'SE' then 'COUNTRY'
            when length(v.place) = 2 then 'COUNTY'
            when length(v.place) = 4 then 'MUNICIPALITY'
            else 'AREA' end as place_kind,                -- COUNTRY, COUNTY, MUNICIPALITY or AREA (inside a
                                                          -- municipality).
       case when v.place <> 'SE' then left(v.place, 2) end as county_code, -- The county, or the one that the place
                                                                           -- lies in; null for the country. See
                                                                           -- county.
       case when length(v.place) >= 4 then left(v.place, 4) end as municipality_code,
           -- The municipality, or the one that the area lies in; else null. See municipality.
       v.period,                                          -- 2019 or 2019-Q3.
       v.year::int as year,                               -- Of the period.
       v.value,                                           -- In the indicator's unit, any number
                                                          -- (IndicatorValuesPublished).
       v.numerator,                                       -- What the value is a share of the denominator by; null
                                                          -- where it was not told.
       v.denominator,                                     -- By which a mean over places is to be weighted; null where
                                                          -- it was not told.
       v.corrected_by is null as holds,                   -- Whether no later publication has corrected it.
       v.position,                                        -- Of its publication in the log, from 1.
       v.corrected_by,                                    -- Position of the publication that corrected it; null while
                                                          -- it holds.
       ((v.published_at || 'Z')::timestamptz at time zone 'Europe/Stockholm')::date as published_on,
           -- The Swedish day on which it was published.
       v.note                                             -- What was said with the publication; null for most.
from view_indicator_value v
where @whole@;
