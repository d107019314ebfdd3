package grantledger.query.grant.questions;

import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Source;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/payments}: one row per instalment of a grant's plan, for those who pay. */
@RestController
class PaymentList {

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

    /** Of a grant only what tells of its instalments is carried along. */
    private static final Source INSTALMENTS = Source.table("""
        (select g.id as grant_id, (i ->> 'instalment')::int as instalment, g.application_id, g.call_id, g.county_code,
                g.applicant, g.project_title, g.status, (i ->> 'amountSek')::bigint as amount_sek,
                i ->> 'payableOn' as payable_on, rtrim(i ->> 'releasedAt', 'Z') as released_at, i ->> 'paidOn' as paid_on,
                i as one,
                case when i ->> 'paidOn' is not null then 'confirmed'
                     when (i ->> 'released')::boolean then 'released'
                     when not g.live or p.payable_sek = 0 or (i ->> 'plannedSek')::bigint = 0 then 'lapsed'
                     when p.held then 'held'
                     when not p.accepted
                          or (i ->> 'afterReport')::boolean
                             and not coalesce(p.done @> (i -> 'report'), false) then 'waiting'
                     else 'due' end as state
         from view_grant g
         cross join lateral (select g.state - '{changes,repayments,money}'::text[] as small offset 0) s
         cross join lateral (
             select s.small #> '{payments,instalments}' as instalments,
                    s.small #>> '{payments,hold}' is not null as held,
                    s.small ->> 'acceptedAt' is not null as accepted,
                    (s.small #>> '{figures,mayBeReleasedSek}')::bigint as payable_sek,
                    jsonb_path_query_array(
                        s.small, '$.reports[*] ? (@.state == "approved" || @.state == "waived").planned') as done
             offset 0) p
         cross join lateral jsonb_array_elements(p.instalments) i) payment\
        """);

    /** Looked up for the rows that are shown, and for no others. */
    private static final String ROW = """
        one - '{afterReport,released}'::text[] || jsonb_build_object(
            'state', state, 'grantId', grant_id, 'applicationId', application_id, 'callId', call_id,
            'applicant', applicant, 'countyCode', county_code, 'projectTitle', project_title, 'grantStatus', status)\
        """;

    private final JdbcClient database;

    PaymentList(JdbcClient database) {
        this.database = database;
    }

    /** @param payableUntil the last planned day that is asked for */
    @GetMapping("/api/payments")
    Listing<Row> list(
            @RequestParam(required = false) State state,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate payableUntil,
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID grantId,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Row> rows = RowQuery.json(database, ROW, INSTALMENTS, "grant_id, instalment", Row.class)
                .within(sight.ofApplications())
                .equal("state", state)
                .equal("call_id", callId)
                .equal("grant_id", grantId)
                .equal("county_code", countyCode)
                .contains(q, SEARCHED);
        if (payableUntil != null) {
            rows.where("payable_on <= ?", payableUntil.toString());
        }
        return rows.list(paging, SORTABLE, "payableOn", Row.class, found -> shownTo(sight, found));
    }

    private static List<Row> shownTo(Sight sight, List<Row> rows) {
        return sight.seesPeople() ? rows : rows.stream().map(Row::withoutPeople).toList();
    }
}
