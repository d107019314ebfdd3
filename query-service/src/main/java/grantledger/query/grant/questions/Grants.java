package grantledger.query.grant.questions;

import grantledger.events.ApplicantType;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Scope;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.grant.view.GrantView;
import grantledger.query.identity.Sight;
import grantledger.query.reading.CountedList;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import grantledger.query.reading.ViewQuestions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/grants} */
@RestController
class Grants implements CountedList {

    private static final Search SEARCHED = Search.kept("view_grant_search", "id");

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("applicant", "applicant"),
            Map.entry("projectTitle", "project_title"),
            Map.entry("status", "status"),
            Map.entry("countyCode", "county_code"),
            Map.entry("type", "applicant_type"),
            Map.entry("amountSek", "amount_sek"),
            Map.entry("grantedAmountSek", "amount_sek"),
            Map.entry("paidSek", "paid_sek"),
            Map.entry("repaidSek", "repaid_sek"),
            Map.entry("outstandingSek", "outstanding_sek"),
            Map.entry("settledAmountSek", "settled_amount_sek"),
            Map.entry("projectStart", "project_start"),
            Map.entry("projectEnd", "project_end"),
            Map.entry("establishedAt", "established_at"),
            Map.entry("position", "position"));

    private static final ViewQuestions<GrantView, GrantAnswer> QUESTIONS =
            new ViewQuestions<>(GrantView.VIEW, "grant", SEARCHED, SORTABLE, "establishedAt", GrantAnswer.class);

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    /** @param demanded whether anything was ever demanded or came back */
    @GetMapping("/api/grants")
    Listing<GrantAnswer> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID applicationId,
            @RequestParam(required = false) GrantStatus status,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) ApplicantType type,
            @RequestParam(required = false) Awaited awaits,
            @RequestParam(required = false) Boolean demanded,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Versioned<GrantView>> rows = within(sight)
                .equal("call_id", callId)
                .equal("application_id", applicationId)
                .equal("status", status)
                .equal("county_code", countyCode)
                .equal("applicant_type", type);
        if (awaits != null) {
            rows.within(awaits.scope());
        }
        if (demanded != null) {
            rows.where("demanded = ?", demanded);
        }
        return QUESTIONS.list(rows, q, paging, views -> answers(views, sight));
    }

    @GetMapping("/api/grants/{id}")
    GrantAnswer one(@PathVariable UUID id, Sight sight) {
        return QUESTIONS.one(within(sight), id, views -> answers(views, sight));
    }

    private RowQuery<Versioned<GrantView>> within(Sight sight) {
        return QUESTIONS.within(sight.ofApplications(), database);
    }

    @Override
    public String path() {
        return "/api/grants";
    }

    @Override
    public List<Long> counts(List<Map<String, String>> filters, Sight sight) {
        return within(sight).counts(filters, Grants::part);
    }

    private static Scope part(String parameter, String value) {
        return switch (parameter) {
            case "awaits" -> Awaited.valueOf(value).scope();
            case "demanded" -> new Scope("demanded = ?", List.of(Boolean.valueOf(value)));
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private static List<GrantAnswer> answers(List<Versioned<GrantView>> rows, Sight sight) {
        return rows.stream()
                .map(row -> GrantAnswer.of(new Versioned<>(shownTo(sight, row.view()), row.version(), row.position())))
                .toList();
    }

    private static GrantView shownTo(Sight sight, GrantView view) {
        if (!sight.seesPeople()) {
            return view.withoutPeople();
        }
        return sight.seesAll() ? view : view.withoutExamination();
    }
}
