package grantledger.query.application.questions;

import grantledger.events.DecisionOutcome;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Sorting;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/decisions}: every decision ever made, replaced ones too, latest first. */
@RestController
class DecisionRegister {

    private static final Map<String, String> SORTABLE = Map.of(
            "position", "(d ->> 'position')::bigint",
            "decidedAt", "rtrim(d ->> 'decidedAt', 'Z')",
            "decidedBy", "d ->> 'decidedBy'",
            "amountSek", "(d ->> 'amountSek')::bigint",
            "diaryNumber", Sorting.numbered("diary_number"),
            "applicant", "applicant");

    private static final String ROWS =
            "view_application, jsonb_array_elements(state #> '{register,entries}') with ordinality decisions (d, nth)";

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
        return new RowQuery<>(database, RegisteredDecision.COLUMNS, ROWS, "id, nth", RegisteredDecision::from)
                .within(sight.applications())
                .equal("call_id", callId)
                .equal("id", applicationId)
                .equal("d ->> 'kind'", kind)
                .equal("d ->> 'outcome'", outcome)
                .equal("d ->> 'decidedBy'", decidedBy)
                .equal("county_code", countyCode)
                .contains(q, Applications.SEARCHED)
                .list(
                        paging,
                        SORTABLE,
                        "-position",
                        RegisteredDecision.class,
                        rows -> sight.handlesCases()
                                ? rows
                                : rows.stream()
                                        .map(RegisteredDecision::withoutPeople)
                                        .toList());
    }
}
