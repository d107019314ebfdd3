package grantledger.query.application;

import grantledger.events.DecisionOutcome;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.RowQuery;
import grantledger.query.answering.Sorting;
import grantledger.query.identity.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/decisions}: every decision ever made, replaced ones too, latest first. */
@RestController
class DecisionRegister {

    /**
     * {@code latest} tells the entry that stands from those it has replaced. Reporting tools see who decided, not who
     * recommended and assessed.
     */
    record Entry(
            UUID applicationId,
            UUID callId,
            String diaryNumber,
            String applicant,
            String countyCode,
            Decision.Kind kind,
            DecisionOutcome outcome,
            Long amountSek,
            UUID grantId,
            String reasons,
            String ground,
            List<String> conditions,
            String caseNumber,
            String decidedBy,
            String recommendedBy,
            List<String> assessedBy,
            Instant decidedAt,
            long position,
            boolean latest) {

        Entry withoutPeople() {
            return new Entry(
                    applicationId,
                    callId,
                    diaryNumber,
                    applicant,
                    countyCode,
                    kind,
                    outcome,
                    amountSek,
                    grantId,
                    reasons,
                    ground,
                    conditions,
                    caseNumber,
                    decidedBy,
                    null,
                    null,
                    decidedAt,
                    position,
                    latest);
        }
    }

    private static final Map<String, String> SORTABLE = Map.of(
            "position", "(d ->> 'position')::bigint",
            "decidedAt", "rtrim(d ->> 'decidedAt', 'Z')",
            "decidedBy", "d ->> 'decidedBy'",
            "amountSek", "(d ->> 'amountSek')::bigint",
            "diaryNumber", Sorting.numbered("diary_number"),
            "applicant", "applicant");

    private static final String ENTRY = """
        d || jsonb_build_object('applicationId', id, 'callId', call_id, 'diaryNumber', diary_number,
                                'applicant', applicant, 'countyCode', county_code,
                                'latest', d ->> 'position' = state #>> '{decisions,-1,position}')\
        """;

    private final JdbcClient database;

    DecisionRegister(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/decisions")
    Listing<Entry> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID applicationId,
            @RequestParam(required = false) Decision.Kind kind,
            @RequestParam(required = false) DecisionOutcome outcome,
            @RequestParam(required = false) String decidedBy,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        return new RowQuery<>(
                        database,
                        ENTRY,
                        "view_application, jsonb_array_elements(state -> 'decisions') with ordinality decisions (d,"
                                + " nth)",
                        "id, nth",
                        Entry.class)
                .within(sight.applications())
                .equal("call_id", callId)
                .equal("id", applicationId)
                .equal("d ->> 'kind'", kind)
                .equal("d ->> 'outcome'", outcome)
                .equal("d ->> 'decidedBy'", decidedBy)
                .equal("county_code", countyCode)
                .contains(q, "applicant", "project_title", "diary_number", "organisation_number")
                .list(
                        paging,
                        SORTABLE,
                        "-position",
                        Entry.class,
                        rows -> sight.seesPeople()
                                ? rows
                                : rows.stream().map(Entry::withoutPeople).toList());
    }
}
