package grantledger.query.grant.questions;

import grantledger.events.GoalFulfilment;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Scope;
import grantledger.query.grant.reporting.ReportState;
import grantledger.query.identity.Sight;
import grantledger.query.reading.CountedList;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
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
class FollowUp implements CountedList {

    /**
     * What can be asked for. {@code received} includes reports sent back for completion, until their new day has passed;
     * then they are {@code overdue}. One that is waived is none of these.
     */
    enum Asked {
        due,
        overdue,
        received,
        approved;

        Scope scope() {
            return this == received
                    ? new Scope("state in ('received', 'completion-requested')", List.of())
                    : new Scope("state = ?", List.of(name()));
        }
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
            "dueOn", "due_on",
            "receivedAt", "received_at",
            "approvedAt", "approved_at",
            "applicant", "applicant",
            "countyCode", "county_code",
            "kind", "kind",
            "state", "state");

    private static final Search SEARCHED = Search.kept("view_grant_search", "grant_id");

    /** Looked up for the rows that are shown, and for no others. */
    private static final String ROW = """
        (select (r - '{content,note,review,reportedBy,approvedBy,waiver}'::text[])
                || jsonb_build_object('goalFulfilment', r #>> '{content,goalFulfilment}', 'grantId', grant_id,
                                      'callId', call_id, 'applicationId', application_id, 'applicant', applicant,
                                      'countyCode', county_code)
         from (select state #> array['reports', (nth - 1)::text] as r from view_grant where id = grant_id) report)\
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
        RowQuery<Row> rows = within(sight)
                .equal("kind", kind)
                .equal("call_id", callId)
                .equal("grant_id", grantId)
                .equal("county_code", countyCode)
                .contains(q, SEARCHED);
        if (state != null) {
            rows.within(state.scope());
        }
        return rows.list(paging, SORTABLE, "dueOn", Row.class, found -> shownTo(sight, found));
    }

    private RowQuery<Row> within(Sight sight) {
        return RowQuery.json(database, ROW, "view_grant_report", "grant_id, nth", Row.class)
                .within(sight.ofApplications());
    }

    @Override
    public String path() {
        return "/api/reports";
    }

    @Override
    public List<Long> counts(List<Map<String, String>> filters, Sight sight) {
        return within(sight).counts(filters, FollowUp::part);
    }

    private static Scope part(String parameter, String value) {
        return switch (parameter) {
            case "state" -> Asked.valueOf(value).scope();
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private static List<Row> shownTo(Sight sight, List<Row> rows) {
        return sight.seesAll() ? rows : rows.stream().map(Row::withoutSampling).toList();
    }
}
