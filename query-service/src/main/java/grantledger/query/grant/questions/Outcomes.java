package grantledger.query.grant.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grantledger.events.ApplicantType;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Table;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/outcomes}: what grants achieved, by the latest report on each measure, and summed per measure. */
@RestController
class Outcomes {

    /** A measure is one indicator of an area in one unit. */
    record Row(
            UUID grantId,
            UUID applicationId,
            UUID callId,
            String applicant,
            ApplicantType type,
            String countyCode,
            IndicatorArea area,
            String indicator,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal outcome,
            ReportKind kind,
            UUID reportId,
            LocalDate periodEnd) {}

    record Answer(
            List<Row> rows,
            int page,
            int size,
            long total,
            List<OutcomeSum> sums,
            @JsonIgnore Class<Row> type) implements Table<Row> {}

    private static final Map<String, String> SORTABLE = Map.of(
            "applicant", "applicant",
            "countyCode", "county_code",
            "area", "area",
            "indicator", "indicator",
            "outcome", "(m ->> 'outcome')::numeric");

    private static final String LATEST = """
        (select distinct on (g.id, i ->> 'area', lower(i ->> 'indicator'), i ->> 'unit')
                g.id, g.application_id, g.call_id, g.applicant, g.applicant_type, g.county_code,
                i ->> 'area' as area, i ->> 'indicator' as indicator,
                i || jsonb_build_object('grantId', g.id, 'applicationId', g.application_id, 'callId', g.call_id,
                     'applicant', g.applicant, 'type', g.applicant_type, 'countyCode', g.county_code,
                     'kind', r ->> 'kind', 'reportId', r ->> 'reportId',
                     'periodEnd', r #>> '{content,periodEnd}') as m
         from view_grant g, jsonb_array_elements(g.state -> 'reports') r,
              jsonb_array_elements(case jsonb_typeof(r #> '{content,indicators}')
                                   when 'array' then r #> '{content,indicators}' else '[]' end) i
         order by g.id, i ->> 'area', lower(i ->> 'indicator'), i ->> 'unit',
                  r ->> 'kind' = 'FINAL' desc, rtrim(r ->> 'receivedAt', 'Z') desc) measure\
        """;

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/outcomes")
    Answer list(
            @RequestParam(required = false) IndicatorArea area,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) UUID callId,
            Paging paging,
            Sight sight) {
        RowQuery<Row> asked = RowQuery.json(
                        database, "m", LATEST, "id, area, lower(indicator), m ->> 'unit'", Row.class)
                .within(sight.grants())
                .equal("area", area)
                .equal("lower(indicator)", indicator == null ? null : indicator.toLowerCase(Locale.ROOT))
                .equal("county_code", countyCode)
                .equal("call_id", callId);
        var page = asked.list(paging, SORTABLE, "indicator", Row.class, rows -> rows);
        List<OutcomeSum> sums = paging.everything() ? List.of() : OutcomeSum.of(asked.all());
        return new Answer(page.rows(), page.page(), page.size(), page.total(), sums, Row.class);
    }
}
