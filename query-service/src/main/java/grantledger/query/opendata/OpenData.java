package grantledger.query.opendata;

import grantledger.query.answering.CsvText;
import grantledger.query.answering.Refused;
import grantledger.query.call.view.CallView;
import grantledger.query.exporting.Export;
import grantledger.query.exporting.Streamed;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.VisiblePositions;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/calls/{callId}/360giving} and {@code /datapackage}: the same for everybody who may read them, since they are
 * taken away.
 */
@RestController
@EnableConfigurationProperties(Publisher.class)
class OpenData {

    static final MediaType ZIP = new MediaType("application", "zip");

    private static final String SCHEMA_OF_360_GIVING =
            "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.3/schema/360-giving-package-schema.json";

    private final JdbcClient database;
    private final VisiblePositions positions;
    private final Publisher publisher;
    private final CsvText csv;
    private final JsonMapper json;
    private final Clock clock;

    OpenData(
            JdbcClient database,
            VisiblePositions positions,
            Publisher publisher,
            CsvText csv,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.positions = positions;
        this.publisher = publisher;
        this.csv = csv;
        this.json = json;
        this.clock = clock;
    }

    /** The standard has no package without grants. */
    @Export
    @GetMapping(path = "/api/calls/{callId}/360giving", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "The call's grants in force, in 360Giving's standard 1.4",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA_OF_360_GIVING)))
    Streamed threeSixtyGiving(@PathVariable UUID callId) {
        CallView call = call(callId);
        RowQuery<GrantsOfCall.Awarded> grants = new GrantsOfCall(callId, database).inForce();
        if (grants.isEmpty()) {
            throw Refused.unknown("grant in force of the call", callId);
        }
        return new ThreeSixtyGiving(call, grants, publisher, clock.instant(), json);
    }

    @Export
    @GetMapping(path = "/api/calls/{callId}/datapackage", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            description =
                    "A data package (datapackage.org, 2.0): datapackage.json and the tables that it describes as CSV",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    Streamed dataPackage(@PathVariable UUID callId) {
        CallView call = call(callId);
        List<Part<?>> parts = new Parts(callId, database).all();
        Descriptor.Contents contents = new Descriptor.Contents(
                callId, call.terms().title(), call.terms().diaryNumber(), positions.now(), clock.instant());
        return new DataPackage(callId, new Descriptor(json, publisher).of(contents, parts), parts, csv);
    }

    private CallView call(UUID callId) {
        return RowQuery.views(database, CallView.VIEW)
                .one(callId)
                .orElseThrow(() -> Refused.unknown("call", callId))
                .view();
    }
}
