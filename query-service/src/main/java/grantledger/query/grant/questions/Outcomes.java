package grantledger.query.grant.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grantledger.events.ApplicantType;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.query.answering.Listing;
import grantledger.query.answering.ListingTable;
import grantledger.query.answering.Paging;
import grantledger.query.grant.reporting.ReportState;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.identity.Sight;
import grantledger.query.limiting.Dear;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.Pictured;
import grantledger.query.picturing.wording.Language;
import grantledger.query.reading.RowQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/outcomes}: what grants achieved, period by period, and what that comes to per measure. */
@RestController
class Outcomes {

    /**
     * A measure in a report: one indicator of an area in one unit.
     *
     * @param state of the report
     * @param latest no later period of the grant says anything of the measure, in a report that is not sent back
     * @param counted the row is the grant's in the sums: its latest that is approved, or as {@code state} asks for, while
     *     the grant is in force
     * @param indicatorIds the indicators of the same area and unit, which the country follows
     */
    record Row(
            UUID grantId,
            UUID applicationId,
            UUID callId,
            GrantStatus grantStatus,
            String applicant,
            ApplicantType type,
            String countyCode,
            String municipalityCode,
            IndicatorArea area,
            String indicator,
            String unit,
            LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal outcome,
            ReportKind kind,
            UUID reportId,
            ReportState state,
            boolean latest,
            boolean counted,
            List<UUID> indicatorIds) {}

    record Answer(
            List<Row> rows,
            int page,
            int size,
            long total,
            String next,
            List<OutcomeSum> sums,
            @JsonIgnore Listing<Row> listing,
            @JsonIgnore Supplier<List<OutcomeSum>> drawn)
            implements ListingTable<Row>, Pictured {

        @Override
        public Picture picture(Language language) {
            return OutcomesPicture.of(drawn.get(), language);
        }
    }

    private static final Map<String, String> SORTABLE = Map.of(
            "applicant", "applicant",
            "countyCode", "county_code",
            "area", "area",
            "indicator", "indicator",
            "periodEnd", "period_end",
            "outcome", "outcome");

    private static final String KEY =
            "area, lower(indicator), lower(unit), grant_id, period_end, period_start, received_at, report_id";

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    @Dear
    @GetMapping("/api/outcomes")
    Answer list(
            @RequestParam(required = false) IndicatorArea area,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) String municipalityCode,
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) UUID grantId,
            @RequestParam(required = false) OutcomeSeries.Asked state,
            Paging paging,
            Sight sight) {
        RowQuery<Row> asked = RowQuery.json(database, OutcomeSeries.ROW, OutcomeSeries.of(state), KEY, Row.class)
                .within(sight.ofApplications())
                .equal("area", area)
                .equal("lower(indicator)", indicator == null ? null : indicator.toLowerCase(Locale.ROOT))
                .equal("county_code", countyCode)
                .equal("municipality_code", municipalityCode)
                .equal("call_id", callId)
                .equal("grant_id", grantId);
        Listing<Row> page = asked.list(paging, SORTABLE, "indicator", Row.class, rows -> rows);
        Supplier<List<OutcomeSum>> summed =
                () -> asked.where("counted").sums(OutcomeSum.COLUMNS, OutcomeSum.MEASURE, OutcomeSum::from);
        List<OutcomeSum> sums = paging.everything() ? List.of() : summed.get();
        return new Answer(
                page.rows(),
                page.page(),
                page.size(),
                page.total(),
                page.next(),
                sums,
                page,
                paging.everything() ? summed : () -> sums);
    }
}
