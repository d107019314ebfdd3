package grantledger.query.exporting;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import grantledger.query.exporting.SameRows.Under;
import grantledger.query.exporting.Workbooks.Read;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every list that the description names has the same rows in each form, under the same filter. */
@Tag("server")
class EveryListTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile(DAY + "T.*[+]0[12]:00");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

    private static JsonNode api;
    private static Map<String, AskedList> lists;

    @BeforeAll
    static void ask() {
        Awkward.tell();
        SERVICE.get("/api/calls").after(RELAY.position()).ok();
        api = SERVICE.get("/v3/api-docs").ok();
        lists = new TreeMap<>();
        api.at("/paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().at("/get");
            if (hasRows(operation)) {
                lists.put(path.getKey(), asked(path.getKey(), operation));
            }
        });
    }

    private static boolean hasRows(JsonNode operation) {
        String answer = operation
                .at("/responses/200/content/application~1json/schema/$ref")
                .stringValue("#/none");
        return answer.startsWith("#")
                && api.at(answer.substring(1)).at("/properties/rows").isObject();
    }

    /** Of the one call, where the list can be asked for it. */
    private static AskedList asked(String path, JsonNode operation) {
        List<String> parameters = operation
                .at("/parameters")
                .valueStream()
                .map(parameter -> parameter.at("/name").stringValue())
                .toList();
        String plain = path.replace("{callId}", Awkward.CALL.toString()).replaceAll("\\{\\w+}", id(path).toString());
        String filter = parameters.contains("callId") && !path.contains("{callId}") ? "?callId=" + Awkward.CALL : "";
        String places = parameters.contains("places") ? "?places=0180" : "";
        return new AskedList(plain + filter + places, parameters.contains("page"));
    }

    private static UUID id(String path) {
        if (path.contains("/indicators/")) {
            return Awkward.INDICATOR;
        } else if (path.contains("/applications/")) {
            return Awkward.GRANTED;
        }
        return path.contains("/calls/") ? Awkward.CALL : Awkward.GRANT;
    }

    @Test
    void there_are_lists_and_none_is_left_out() {
        assertThat(lists.keySet())
                .contains(
                        "/api/applications",
                        "/api/calls",
                        "/api/calls/{callId}/ranking",
                        "/api/calls/{callId}/distribution",
                        "/api/decisions",
                        "/api/grants",
                        "/api/payments",
                        "/api/reports",
                        "/api/outcomes",
                        "/api/audit/applications/{id}/diff",
                        "/api/audit/calls/{id}/diff",
                        "/api/audit/grants/{id}/diff",
                        "/api/audit/indicators/{id}/diff",
                        "/api/audit/streams/{id}/events");
        assertThat(List.of(
                        "/api/applications",
                        "/api/decisions",
                        "/api/grants",
                        "/api/payments",
                        "/api/reports",
                        "/api/outcomes"))
                .allSatisfy(path -> assertThat(lists.get(path).rows()).as(path).isNotEmpty());
    }

    @Test
    void has_the_rows_of_its_json_as_csv_for_programs() {
        lists.values().forEach(list -> {
            List<CSVRecord> records = csv(new String(list.export(AskedList.CSV, ""), StandardCharsets.UTF_8), ',');
            List<JsonNode> rows = list.rows();
            assertThat(records).as(list.path()).hasSize(rows.size() + 1);
            for (int row = 0; row < rows.size(); row++) {
                JsonNode shown = withoutApostrophes(rows.get(row));
                for (int column = 0; column < records.getFirst().size(); column++) {
                    String name = records.getFirst().get(column);
                    Object cell = typed(records.get(row + 1).get(column), SameRows.at(shown, name));
                    SameRows.assertSame(list.path(), name, shown, cell);
                }
            }
        });
    }

    @Test
    void has_the_rows_of_its_json_as_csv_for_swedish_spreadsheets() {
        lists.values().forEach(list -> {
            String text = new String(list.export(AskedList.CSV, "&csv=excel-sv"), StandardCharsets.UTF_8);
            assertThat(text).as(list.path()).startsWith("\uFEFF");
            List<CSVRecord> records = csv(text.substring(1), ';');
            List<CSVRecord> programs = csv(new String(list.export(AskedList.CSV, ""), StandardCharsets.UTF_8), ',');
            assertThat(records).as(list.path()).hasSameSizeAs(programs);
            for (int row = 0; row < records.size(); row++) {
                for (int column = 0; column < records.get(row).size(); column++) {
                    assertThat(records.get(row).get(column))
                            .as(list.path() + " " + records.getFirst().get(column))
                            .isEqualTo(asSwedesReadIt(programs.get(row).get(column)));
                }
            }
        });
    }

    @Test
    void has_the_rows_of_its_json_as_a_workbook_and_the_records_of_its_lists_too() {
        lists.values().forEach(list -> {
            Map<String, List<List<Read>>> sheets = Workbooks.sheets(list.export(AskedList.XLSX, ""));
            List<JsonNode> rows = list.rows();
            String first = sheets.keySet().iterator().next();
            assertThat(sheets.get(first)).as(list.path()).hasSize(rows.size() + 1);
            sheets.forEach((name, sheet) -> {
                if (!name.equals("About")) {
                    String path = name.equals(first) ? "" : name;
                    compare(list.path() + " " + name, sheet, SameRows.records(rows, path));
                }
            });
        });
    }

    private static void compare(String where, List<List<Read>> sheet, List<Under> records) {
        if (where.endsWith("doubleFunding")) {
            return; // looked up for pages alone
        }
        assertThat(sheet).as(where).hasSize(records.size() + 1);
        for (int row = 0; row < records.size(); row++) {
            boolean numbered = false;
            for (int column = 0; column < sheet.get(row + 1).size(); column++) {
                String name = sheet.getFirst().get(column).text();
                Under record = records.get(row);
                if (name.endsWith(".number")) {
                    numbered = true;
                } else {
                    boolean own = numbered || record.numbers().isEmpty();
                    Object cell = value(sheet.get(row + 1).get(column));
                    SameRows.assertSame(where, name, own ? record.record() : record.row(), cell);
                }
            }
            assertThat(numbers(sheet, row + 1))
                    .as(where)
                    .isEqualTo(records.get(row).numbers());
        }
    }

    private static List<Integer> numbers(List<List<Read>> sheet, int row) {
        return Stream.iterate(0, column -> column < sheet.getFirst().size(), column -> column + 1)
                .filter(column -> sheet.getFirst().get(column).text().endsWith(".number"))
                .map(column -> Integer.valueOf(sheet.get(row).get(column).text()))
                .toList();
    }

    /** They stand before what might be a formula, in a text. */
    private static JsonNode withoutApostrophes(JsonNode row) {
        return Json.mapper().readTree(row.toString().replace("'", ""));
    }

    private static Object value(Read cell) {
        if (cell.type().isEmpty()) {
            return null;
        }
        return switch (cell.type() + " " + cell.format()) {
            case "n yyyy-mm-dd" -> day(cell.text()).toLocalDate();
            case "n yyyy-mm-dd hh:mm:ss" -> day(cell.text());
            case "b General" -> cell.text().equals("1");
            case "inlineStr General" -> cell.text();
            default -> new BigDecimal(cell.text());
        };
    }

    /** 60 is the day before 1 March 1900, which a spreadsheet believes to be the 29th. */
    private static LocalDateTime day(String serial) {
        BigDecimal days = new BigDecimal(serial);
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * 86_400);
        return LocalDate.of(1899, 12, 30)
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(seconds);
    }

    /** CSV has no types but those that the reader expects. */
    private static Object typed(String cell, JsonNode expected) {
        if (cell.isEmpty() && !expected.isString()) {
            return null;
        }
        if (expected.isNumber() || (expected.isArray() && !cell.startsWith("["))) {
            return new BigDecimal(cell);
        }
        if (expected.isBoolean()) {
            return Boolean.valueOf(cell);
        }
        if (DAY.matcher(cell).matches()) {
            return LocalDate.parse(cell);
        }
        return TIME.matcher(cell).matches() ? OffsetDateTime.parse(cell) : cell.replace("'", "");
    }

    private static String asSwedesReadIt(String cell) {
        if (TIME.matcher(cell).matches()) {
            return OffsetDateTime.parse(cell).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
        }
        String text = NUMBER.matcher(cell).matches()
                ? cell.replace('.', ',')
                : cell.replace("\r\n", "\n").replace('\r', '\n');
        return CellText.cut(text);
    }

    private static List<CSVRecord> csv(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            return records.getRecords();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
