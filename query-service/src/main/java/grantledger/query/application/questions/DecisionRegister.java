package grantledger.query.application.questions;

import grantledger.events.DecisionOutcome;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.identity.Sight;
import grantledger.query.reading.CountedList;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import grantledger.query.reading.Sorting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/decisions}: every decision ever made, replaced ones too, latest first. */
@RestController
class DecisionRegister implements CountedList {

    private static final Map<String, String> SORTABLE = Map.of(
            "position", "position",
            "decidedAt", "decided_at",
            "decidedBy", "decided_by",
            "amountSek", "amount_sek",
            "diaryNumber", Sorting.numbered("diary_number"),
            "applicant", "applicant");

    private static final Search SEARCHED = Search.kept("view_application_search", "application_id");

    private final JdbcClient database;

    DecisionRegister(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/decisions")
    Listing<RegisteredDecision> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID applicationId,
            @RequestParam(required = false) DecisionEntry.Kind kind,
            @RequestParam(required = false) DecisionOutcome outcome,
            @RequestParam(required = false) String decidedBy,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        requireShown(sight, decidedBy, paging);
        return within(sight)
                .equal("call_id", callId)
                .equal("application_id", applicationId)
                .equal("kind", kind)
                .equal("outcome", outcome)
                .equal("decided_by", decidedBy)
                .equal("county_code", countyCode)
                .contains(q, SEARCHED)
                .list(
                        paging,
                        SORTABLE,
                        "-position",
                        RegisteredDecision.class,
                        rows -> rows.stream().map(row -> shownTo(sight, row)).toList());
    }

    private static RegisteredDecision shownTo(Sight sight, RegisteredDecision row) {
        if (sight.handlesCases()) {
            return row;
        }
        return sight.seesPeople() ? row.withoutOfficers() : row.withoutPeople();
    }

    /** Neither a filter nor an order tells somebody what the rows do not show them. */
    private static void requireShown(Sight sight, String decidedBy, Paging paging) {
        if (!sight.seesPeople() && decidedBy != null) {
            throw Refused.field("decidedBy", "is not shown to you");
        }
        if (!sight.seesPeople() && paging.sort() != null && paging.sort().endsWith("decidedBy")) {
            throw Refused.field("sort", "goes by decidedBy, which is not shown to you");
        }
    }

    private RowQuery<RegisteredDecision> within(Sight sight) {
        return new RowQuery<>(
                        database,
                        RegisteredDecision.COLUMNS,
                        "view_application_decision",
                        "application_id, nth",
                        RegisteredDecision::from)
                .within(sight.ofApplications());
    }

    @Override
    public String path() {
        return "/api/decisions";
    }

    @Override
    public List<Long> counts(List<Map<String, String>> filters, Sight sight) {
        return within(sight).counts(filters, (parameter, _) -> {
            throw new IllegalArgumentException(parameter);
        });
    }
}
