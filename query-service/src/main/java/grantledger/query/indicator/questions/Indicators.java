package grantledger.query.indicator.questions;

import grantledger.events.IndicatorArea;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/indicators}: public facts, for whoever has a role at all. */
@RestController
class Indicators {

    private static final Search SEARCHED = Search.in("searched");

    private static final Map<String, String> SORTABLE = Map.of("title", "title", "area", "area", "unit", "unit");

    private static final Map<String, String> SERIES_SORTABLE =
            Map.of("place", "place", "period", "period", "value", "value", "position", "position");

    private final JdbcClient database;

    Indicators(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/indicators")
    Listing<IndicatorAnswer> list(
            @RequestParam(required = false) IndicatorArea area,
            @RequestParam(required = false) String q,
            Paging paging) {
        return IndicatorAnswer.rows(database)
                .equal("area", area)
                .contains(q, SEARCHED)
                .list(paging, SORTABLE, "title", IndicatorAnswer.class, rows -> rows);
    }

    /**
     * @param place codes of places, several times or separated by commas; without it, all
     * @param from a year or a quarter, as {@code to} is; both are included
     * @param revisions with what was corrected since
     */
    @GetMapping("/api/indicators/{id}")
    Series series(
            @PathVariable UUID id,
            @RequestParam(required = false) List<String> place,
            @Parameter(schema = @Schema(type = "string", pattern = Span.FORM)) @RequestParam(required = false)
                    String from,
            @Parameter(schema = @Schema(type = "string", pattern = Span.FORM)) @RequestParam(required = false)
                    String to,
            @RequestParam(required = false) Boolean revisions,
            Paging paging) {
        IndicatorAnswer indicator = IndicatorAnswer.one(id, database);
        List<AskedPlace> places = AskedPlace.of("place", place);
        Span span = Span.of(from, to);
        return Series.of(
                indicator,
                values(id, places, span, Boolean.TRUE.equals(revisions), paging),
                () -> values(id, places, span, false, paging.longest()));
    }

    private Listing<Series.Row> values(UUID id, List<AskedPlace> places, Span span, boolean revisions, Paging paging) {
        RowQuery<Series.Row> rows = PublishedRows.of(id, places, span, database);
        if (!revisions) {
            rows.where("corrected_by is null");
        }
        return rows.list(paging, SERIES_SORTABLE, "place", Series.Row.class, found -> found);
    }
}
