package grantledger.query.contacts.reads;

import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.moments.NamedTime;
import grantledger.query.reading.RowQuery;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/reads}: who was shown contact persons, the latest first. */
@RestController
@WithoutMoment
class RecordedReads {

    /**
     * An answer that showed contact persons.
     *
     * @param path what was asked for, without what might name somebody
     * @param applicationId where the answer was of one application
     * @param applications how many the answer was of
     */
    record Row(
            long number,
            Instant at,
            String person,
            List<String> roles,
            String path,
            UUID applicationId,
            int applications) {}

    private static final String ROW = """
        json_build_object('number', number, 'at', at, 'person', person, 'roles', roles, 'path', path,
            'applicationId', application_id, 'applications', applications)\
        """;

    private final JdbcClient database;
    private final ReadLogTable table;

    RecordedReads(JdbcClient database, ReadLogTable table) {
        this.database = database;
        this.table = table;
    }

    @GetMapping("/api/audit/reads")
    Listing<Row> list(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) UUID applicationId,
            @Parameter(schema = @Schema(type = "string", pattern = NamedTime.FORM)) @RequestParam(required = false)
                    String from,
            @Parameter(schema = @Schema(type = "string", pattern = NamedTime.FORM)) @RequestParam(required = false)
                    String to,
            Paging paging) {
        table.database();
        RowQuery<Row> reads = RowQuery.json(database, ROW, "reading.read_log", "number", Row.class)
                .equal("person", person)
                .equal("application_id", applicationId);
        if (from != null) {
            reads.where("at >= ?", inUtc(NamedTime.from("from", from)));
        }
        if (to != null) {
            reads.where("at <= ?", inUtc(NamedTime.of("to", to)));
        }
        return reads.list(paging, Map.of("number", "number"), "-number", Row.class, rows -> rows);
    }

    private static OffsetDateTime inUtc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
