package grantledger.query.grant;

import grantledger.events.ApplicantType;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.RowQuery;
import grantledger.query.answering.Sorting;
import grantledger.query.identity.Sight;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/grants} */
@RestController
class Grants {

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("applicant", Sorting.swedish("applicant")),
            Map.entry("projectTitle", Sorting.swedish("project_title")),
            Map.entry("status", "status"),
            Map.entry("countyCode", "county_code"),
            Map.entry("type", "applicant_type"),
            Map.entry("amountSek", "amount_sek"),
            Map.entry("paidSek", "paid_sek"),
            Map.entry("repaidSek", "repaid_sek"),
            Map.entry("outstandingSek", "outstanding_sek"),
            Map.entry("settledAmountSek", "settled_amount_sek"),
            Map.entry("projectStart", "project_start"),
            Map.entry("projectEnd", "project_end"),
            Map.entry("establishedAt", "established_at"),
            Map.entry("position", "position"));

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/grants")
    Listing<GrantAnswer> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID applicationId,
            @RequestParam(required = false) GrantStatus status,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) ApplicantType type,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        return within(sight)
                .equal("call_id", callId)
                .equal("application_id", applicationId)
                .equal("status", status)
                .equal("county_code", countyCode)
                .equal("applicant_type", type)
                .contains(q, "applicant", "project_title", "organisation_number")
                .list(
                        paging,
                        SORTABLE,
                        "establishedAt",
                        GrantAnswer.class,
                        views -> views.stream().map(GrantAnswer::of).toList());
    }

    @GetMapping("/api/grants/{id}")
    GrantAnswer one(@PathVariable UUID id, Sight sight) {
        return within(sight).one(id).map(GrantAnswer::of).orElseThrow(() -> Refused.unknown("grant", id));
    }

    private RowQuery<GrantView> within(Sight sight) {
        return RowQuery.views(database, "view_grant", GrantView.class).within(sight.grants());
    }
}
