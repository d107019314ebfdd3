package grantledger.query.grant.questions;

import grantledger.query.answering.Source;
import java.util.List;

/** The rows of {@code /api/outcomes}: one for each grant, measure and report, with what the asked state makes of each. */
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

    /** As JSON; looked up for the rows that are shown, and for no others. */
    static final String ROW = """
        (select (state #> array['reports', (report - 1)::text, 'content', 'indicators', (nth - 1)::text])
                || jsonb_build_object(
                    'grantId', grant_id, 'applicationId', series.application_id, 'callId', series.call_id,
                    'grantStatus', status, 'applicant', series.applicant, 'type', applicant_type,
                    'countyCode', series.county_code, 'municipalityCode', series.municipality_code,
                    'kind', state #> array['reports', (report - 1)::text, 'kind'], 'reportId', report_id,
                    'state', series.state, 'periodStart', period_start, 'periodEnd', period_end, 'latest', shown_latest,
                    'counted', counted,
                    'indicatorIds', (select coalesce(jsonb_agg(i.id order by i.id), '[]') from view_indicator i
                                     where i.area = series.area and lower(i.unit collate pg_c_utf8)
                                                                    = lower(series.unit collate pg_c_utf8)))
         from view_grant where id = grant_id)\
        """;

    private static final String ROWS = """
        (select *, %s as shown_latest, coalesce(in_force and latest_in_state and state = %s, false) as counted
         from view_grant_outcome where %s) series\
        """;

    private OutcomeSeries() {}

    /** @param asked null for all reports, of which the approved ones go into sums */
    static Source of(Asked asked) {
        return new Source(
                asked == null
                        ? ROWS.formatted("latest", Asked.approved.counted, "true")
                        : ROWS.formatted(
                                "(state in ('received', 'approved') and latest_in_state)",
                                asked.counted,
                                "state in (" + asked.states + ")"),
                List.of());
    }
}
