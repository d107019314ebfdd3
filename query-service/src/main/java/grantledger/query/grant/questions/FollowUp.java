package grantledger.query.grant.questions;

import grantledger.events.GoalFulfilment;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.grant.reporting.ReportState;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/reports}: one row per planned or received report, for those who follow up. */
@RestController
class FollowUp {

    /**
     * What can be asked for. {@code received} includes reports sent back for completion, until their new day has passed;
     * then they are {@code overdue}. One that is waived is none of these.
     */
    enum Asked {
        due,
        overdue,
        received,
        approved
    }

    /**
     * @param dueOn the day that holds: {@code completeOn}, or else {@code movedTo}, or else {@code plannedOn}
     * @param selectedForReview null also for those whose grant it is
     */
    record Row(
            UUID grantId,
            UUID applicationId,
            UUID callId,
            String applicant,
            String countyCode,
            Integer planned,
            ReportKind kind,
            LocalDate dueOn,
            LocalDate plannedOn,
            LocalDate movedTo,
            LocalDate completeOn,
            ReportState state,
            UUID reportId,
            Instant receivedAt,
            Instant approvedAt,
            Long acceptedCostSek,
            GoalFulfilment goalFulfilment,
            ReviewGround selectedForReview,
            List<String> missing) {

        Row withoutSampling() {
            return new Row(
                    grantId,
                    applicationId,
                    callId,
                    applicant,
                    countyCode,
                    planned,
                    kind,
                    dueOn,
                    plannedOn,
                    movedTo,
                    completeOn,
                    state,
                    reportId,
                    receivedAt,
                    approvedAt,
                    acceptedCostSek,
                    goalFulfilment,
                    null,
                    missing);
        }
    }

    private static final Map<String, String> SORTABLE = Map.of(
            "dueOn", "r ->> 'dueOn'",
            "receivedAt", "rtrim(r ->> 'receivedAt', 'Z')",
            "approvedAt", "rtrim(r ->> 'approvedAt', 'Z')",
            "applicant", "applicant",
            "countyCode", "county_code",
            "kind", "r ->> 'kind'",
            "state", "r ->> 'state'");

    private static final String ROW = """
        (r - '{content,note,review,reportedBy,approvedBy,waiver}'::text[])
        || jsonb_build_object('goalFulfilment', r #>> '{content,goalFulfilment}', 'grantId', id, 'callId', call_id,
                              'applicationId', application_id, 'applicant', applicant, 'countyCode', county_code)\
        """;

    private final JdbcClient database;

    FollowUp(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/reports")
    Listing<Row> list(
            @RequestParam(required = false) Asked state,
            @RequestParam(required = false) ReportKind kind,
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID grantId,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Row> rows = RowQuery.json(
                        database,
                        ROW,
                        "view_grant, jsonb_array_elements(state -> 'reports') with ordinality reports (r, nth)",
                        "id, nth",
                        Row.class)
                .within(sight.grants())
                .equal("r ->> 'kind'", kind)
                .equal("call_id", callId)
                .equal("id", grantId)
                .equal("county_code", countyCode)
                .contains(q, Grants.SEARCHED);
        if (state == Asked.received) {
            rows.where("r ->> 'state' in ('received', 'completion-requested')");
        } else if (state != null) {
            rows.equal("r ->> 'state'", state);
        }
        return rows.list(paging, SORTABLE, "dueOn", Row.class, found -> shownTo(sight, found));
    }

    private static List<Row> shownTo(Sight sight, List<Row> rows) {
        return sight.seesAll() ? rows : rows.stream().map(Row::withoutSampling).toList();
    }
}
