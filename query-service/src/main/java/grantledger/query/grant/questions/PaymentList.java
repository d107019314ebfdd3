package grantledger.query.grant.questions;

import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Scope;
import grantledger.query.grant.view.GrantStatus;
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

/** {@code /api/payments}: one row per instalment of a grant's plan, for those who pay. */
@RestController
class PaymentList implements CountedList {

    /** How far an instalment has come. */
    enum State {
        /** The grant is not accepted yet, or the report that it waits for is neither approved nor waived. */
        waiting,
        /** Nothing but its day stands against releasing it. */
        due,
        /** Payments are on hold. */
        held,
        released,
        confirmed,
        /** It will not be released: the grant has ended, or nothing more may be paid. */
        lapsed
    }

    /**
     * @param amountSek what was released, once it is; before that what is planned
     * @param report the number in the plan of the report that it waits for, from 1; null for one that waits for none
     * @param releasedBy null for those who see no people
     */
    record Row(
            UUID grantId,
            UUID applicationId,
            UUID callId,
            String applicant,
            String countyCode,
            String projectTitle,
            GrantStatus grantStatus,
            int instalment,
            State state,
            long amountSek,
            long plannedSek,
            LocalDate payableOn,
            Integer report,
            Instant releasedAt,
            String releasedBy,
            LocalDate paidOn,
            String reference) {

        Row withoutPeople() {
            return new Row(
                    grantId,
                    applicationId,
                    callId,
                    applicant,
                    countyCode,
                    projectTitle,
                    grantStatus,
                    instalment,
                    state,
                    amountSek,
                    plannedSek,
                    payableOn,
                    report,
                    releasedAt,
                    null,
                    paidOn,
                    reference);
        }
    }

    private static final Map<String, String> SORTABLE = Map.of(
            "payableOn", "payable_on",
            "releasedAt", "released_at",
            "paidOn", "paid_on",
            "amountSek", "amount_sek",
            "applicant", "applicant",
            "countyCode", "county_code",
            "state", "state");

    private static final Search SEARCHED = Search.kept("view_grant_search", "grant_id");

    /** Looked up for the rows that are shown, and for no others. */
    private static final String ROW = """
        (select i - '{afterReport,released}'::text[] || jsonb_build_object(
             'state', view_grant_instalment.state, 'grantId', grant_id, 'applicationId', g.application_id,
             'callId', g.call_id, 'applicant', g.applicant, 'countyCode', g.county_code,
             'projectTitle', g.project_title, 'grantStatus', g.status)
         from view_grant g, jsonb_array_elements(g.state #> '{payments,instalments}') i
         where g.id = grant_id and (i ->> 'instalment')::int = instalment)\
        """;

    private final JdbcClient database;

    PaymentList(JdbcClient database) {
        this.database = database;
    }

    /** @param payableUntil the last planned day that is asked for */
    @GetMapping("/api/payments")
    Listing<Row> list(
            @RequestParam(required = false) State state,
            @RequestParam(required = false) LocalDate payableUntil,
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID grantId,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Row> rows = within(sight)
                .equal("state", state)
                .equal("call_id", callId)
                .equal("grant_id", grantId)
                .equal("county_code", countyCode)
                .contains(q, SEARCHED);
        if (payableUntil != null) {
            rows.within(payableUntil(payableUntil));
        }
        return rows.list(paging, SORTABLE, "payableOn", Row.class, found -> shownTo(sight, found));
    }

    private RowQuery<Row> within(Sight sight) {
        return RowQuery.json(database, ROW, "view_grant_instalment", "grant_id, instalment", Row.class)
                .within(sight.ofApplications());
    }

    private static Scope payableUntil(LocalDate day) {
        return new Scope("payable_on <= ?", List.of(day.toString()));
    }

    @Override
    public String path() {
        return "/api/payments";
    }

    @Override
    public List<Long> counts(List<Map<String, String>> filters, Sight sight) {
        return within(sight).counts(filters, PaymentList::part);
    }

    private static Scope part(String parameter, String value) {
        return switch (parameter) {
            case "state" -> new Scope("state = ?", List.of(State.valueOf(value).name()));
            case "payableUntil" -> payableUntil(LocalDate.parse(value));
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private static List<Row> shownTo(Sight sight, List<Row> rows) {
        return sight.seesPeople() ? rows : rows.stream().map(Row::withoutPeople).toList();
    }
}
