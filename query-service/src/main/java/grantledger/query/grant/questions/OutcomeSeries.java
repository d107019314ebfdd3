package grantledger.query.grant.questions;

/** The rows of {@code /api/outcomes} as a subquery: one for each grant, measure and report. */
final class OutcomeSeries {

    /** By what became of the reports: {@code sent_back} for completion, whether or not the day for that has passed. */
    enum Asked {
        approved("'approved'", "'approved'"),
        received("'received'", "'received'"),
        sent_back("'completion-requested', 'overdue'", "null");

        private final String states;
        private final String counted;

        /** @param counted which of the states go into sums: what was sent back never does */
        Asked(String states, String counted) {
            this.states = states;
            this.counted = counted;
        }
    }

    /** What was reported on a grant that is in force no more is in no sum: its amount is 0. */
    private static final String ROWS = """
        (select measure.*,
                said || jsonb_build_object('latest', stands and row_number() over standing = 1,
                                           'counted', counts and row_number() over counting = 1) as m
         from (select g.id, g.application_id, g.call_id, g.applicant, g.applicant_type, g.county_code,
                      g.municipality_code, i ->> 'area' as area, i ->> 'indicator' as indicator,
                      lower(i ->> 'unit') as unit, r #>> '{content,periodStart}' as period_start,
                      r #>> '{content,periodEnd}' as period_end, rtrim(r ->> 'receivedAt', 'Z') as received_at,
                      r ->> 'reportId' as report_id, r ->> 'kind' = 'FINAL' as final,
                      r ->> 'state' in ('received', 'approved') as stands,
                      coalesce(r ->> 'state' in (%s), false) and g.amount_sek > 0 as counts,
                      i || jsonb_build_object(
                           'grantId', g.id, 'applicationId', g.application_id, 'callId', g.call_id,
                           'grantStatus', g.status, 'applicant', g.applicant, 'type', g.applicant_type,
                           'countyCode', g.county_code, 'municipalityCode', g.municipality_code,
                           'kind', r ->> 'kind', 'reportId', r ->> 'reportId', 'state', r ->> 'state',
                           'periodStart', r #>> '{content,periodStart}',
                           'periodEnd', r #>> '{content,periodEnd}') as said
               from view_grant g, jsonb_array_elements(g.state -> 'reports') r,
                    jsonb_array_elements(case jsonb_typeof(r #> '{content,indicators}')
                                         when 'array' then r #> '{content,indicators}' else '[]' end) i
               where %s) measure
         window standing as (partition by id, area, lower(indicator), unit, stands
                             order by period_end desc, period_start desc, final desc, received_at desc),
                counting as (partition by id, area, lower(indicator), unit, counts
                             order by period_end desc, period_start desc, final desc, received_at desc)) series\
        """;

    private OutcomeSeries() {}

    /** @param asked null for all reports, of which the approved ones go into sums */
    static String of(Asked asked) {
        return asked == null
                ? ROWS.formatted(Asked.approved.counted, "true")
                : ROWS.formatted(asked.counted, "r ->> 'state' in (" + asked.states + ")");
    }
}
