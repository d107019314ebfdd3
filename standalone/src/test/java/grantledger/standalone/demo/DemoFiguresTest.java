package grantledger.standalone.demo;

import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import grantledger.standalone.running.Stores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in force of a call of the demo, added up from every place that tells it. */
@Tag("system")
@ExtendWith(OneSystem.class)
class DemoFiguresTest {

    private static final Pattern DRAWN = Pattern.compile("data-value=\"(\\d+)\"");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource({"2018-PÅHITTAD-1, 38318000", "2020-3.4.1-30/2, 80925000"})
    void what_is_in_force_is_the_same_wherever_it_is_told(String diaryNumber, long sek, TestSystem system)
            throws Exception {
        system.demo();
        var reads = new Reads(system.local().query().url(), system.as(OLLE).token());
        String call = rows(reads.json("/api/calls")).stream()
                .filter(row -> row.path("diaryNumber").asString().equals(diaryNumber))
                .findFirst()
                .orElseThrow()
                .path("callId")
                .asString();
        String distribution = "/api/calls/" + call + "/distribution";
        Map<String, Long> told = new LinkedHashMap<>();

        told.put("call", sum(reads.json("/api/calls/" + call).path("tracks"), "grantedAmountSek"));
        told.put("distribution", reads.json(distribution).at("/total/amountSek").asLong());
        told.put("distribution as CSV", column(reads.text(distribution, "text/csv"), "amountSek"));
        told.put("distribution drawn", drawn(reads.text(distribution, "image/svg+xml")));
        told.put("distribution on the map", drawn(reads.text(distribution + "?picture=map", "image/svg+xml")));
        told.put(
                "ranking",
                sum(reads.json("/api/calls/" + call + "/ranking?size=500").path("rows"), "grantedAmountSek"));
        for (String list : List.of("/api/applications", "/api/grants")) {
            String ofCall = list + "?size=500&callId=" + call;
            told.put(list, sum(reads.json(ofCall).path("rows"), "grantedAmountSek"));
            told.put(list + " as CSV", column(reads.text(ofCall, "text/csv"), "grantedAmountSek"));
            told.put(list + " as a workbook", cells(reads.bytes(ofCall, XLSX), "grantedAmountSek"));
        }
        told.put(
                "360Giving", sum(reads.json("/api/calls/" + call + "/360giving").path("grants"), "amountAwarded"));
        for (String table : List.of("report.grant", "report.track")) {
            told.put(
                    table,
                    inSql("select sum(granted_amount_sek) from " + table + " where call_id = '" + call + "'", system));
        }

        assertThat(told.values()).as(told.toString()).allMatch(value -> value == sek);
    }

    private record Reads(String url, String token) {

        byte[] bytes(String path, String form) throws IOException, InterruptedException {
            try (HttpClient http = HttpClient.newHttpClient()) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", form)
                                .build(),
                        BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                return answer.body();
            }
        }

        String text(String path, String form) throws IOException, InterruptedException {
            return new String(bytes(path, form), StandardCharsets.UTF_8);
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            return JsonMapper.shared().readTree(bytes(path, "application/json"));
        }
    }

    private static List<JsonNode> rows(JsonNode list) {
        return list.path("rows").valueStream().toList();
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> row.path(field).asLong(0)).sum();
    }

    private static long drawn(String svg) {
        return DRAWN.matcher(svg)
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .sum();
    }

    private static long column(String csv, String name) throws IOException {
        try (var lines =
                CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get())) {
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(row -> row.get(name))
                    .filter(cell -> !cell.isEmpty())
                    .mapToLong(Long::parseLong)
                    .sum();
        }
    }

    /** Of the first sheet of a workbook. */
    private static long cells(byte[] workbook, String name) throws IOException {
        String sheet = firstSheet(workbook);
        var heading = Pattern.compile("<c r=\"([A-Z]+)1\"[^>]*><is><t[^>]*>" + name + "</t>")
                .matcher(sheet);
        assertThat(heading.find()).as(name).isTrue();
        return Pattern.compile("<c r=\"" + heading.group(1) + "\\d+\"[^>]*><v>(\\d+)</v>")
                .matcher(sheet)
                .results()
                .mapToLong(cell -> Long.parseLong(cell.group(1)))
                .sum();
    }

    private static String firstSheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try (var parts = new ZipFile(Files.write(file, workbook).toFile());
                var sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static long inSql(String query, TestSystem system) throws SQLException {
        Stores stores = system.local().stores();
        try (var connection = DriverManager.getConnection(
                        stores.url(Stores.VIEWS), "grantledger_report", stores.password("grantledger_report"));
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
