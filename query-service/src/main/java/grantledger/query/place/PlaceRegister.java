package grantledger.query.place;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.events.places.Place;
import grantledger.events.places.Places;
import grantledger.events.places.Regions;
import grantledger.format.Json;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Source;
import grantledger.query.answering.Years;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import grantledger.query.searching.SearchedText;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/places}: the country, its counties and its municipalities, with the years that each holds for. The register
 * comes with the program; the database puts it in order, so that this is a list like every other.
 */
@RestController
class PlaceRegister {

    /**
     * @param from the first year it holds for
     * @param to the last year it holds for; null while it does
     * @param became the code that it went on under; null unless it did
     * @param countyCode of a municipality
     * @param region of a county, as it is called today
     */
    record Row(
            String code,
            Place.Kind kind,
            String name,
            int from,
            Integer to,
            String became,
            String countyCode,
            String region) {

        private static Row of(Place place) {
            return new Row(
                    place.code(),
                    place.kind(),
                    place.name(),
                    place.from(),
                    place.to(),
                    place.became(),
                    place.countyCode(),
                    Regions.of(place.code()));
        }
    }

    private record Searched(@JsonUnwrapped Row row, String searched) {

        private static Searched of(Row row) {
            return new Searched(row, new SearchedText(row.code, row.name, row.region).text());
        }
    }

    private static final Source REGISTER = new Source(
            """
            jsonb_to_recordset(?::jsonb) as place (code text collate "C", kind text collate "C",
                                                   name text collate "sv-x-icu", "from" int, "to" int, became text,
                                                   "countyCode" text collate "C", region text, searched text collate "C")\
            """,
            List.of(Json.mapper()
                    .writeValueAsString(
                            Places.all().stream().map(Row::of).map(Searched::of).toList())));

    private static final Search SEARCHED = Search.in("searched");

    private static final Map<String, String> SORTABLE = Map.of(
            "code", "code",
            "name", "name",
            "kind", "kind",
            "from", "\"from\"",
            "countyCode", "\"countyCode\"");

    private final JdbcClient database;

    PlaceRegister(JdbcClient database) {
        this.database = database;
    }

    /** @param year in which they hold; without it, one that was renamed stands there twice */
    @GetMapping("/api/places")
    Listing<Row> list(
            @RequestParam(required = false) Place.Kind kind,
            @RequestParam(required = false) String countyCode,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = Years.FIRST,
                                            maximum = Years.LAST))
                    @RequestParam(required = false)
                    Integer year,
            @RequestParam(required = false) String q,
            Paging paging) {
        Years.require("year", year);
        RowQuery<Row> rows = RowQuery.json(
                        database, "to_jsonb(place) - 'searched'", REGISTER, "code, \"from\"", Row.class)
                .equal("kind", kind)
                .equal("\"countyCode\"", countyCode)
                .contains(q, SEARCHED);
        if (year != null) {
            rows.where("? between \"from\" and coalesce(\"to\", ?)", year, year);
        }
        return rows.list(paging, SORTABLE, "code", Row.class, found -> found);
    }
}
