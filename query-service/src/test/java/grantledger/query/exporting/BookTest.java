package grantledger.query.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.format.Json;
import grantledger.query.exporting.Workbooks.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookTest {

    record Line(String item, long amountSek) {}

    record Scoring(String assessor, List<Line> scores) {}

    record Row(
            UUID id,
            String code,
            LocalDate day,
            Instant at,
            long amountSek,
            BigDecimal share,
            Boolean open,
            List<Line> lines,
            List<Scoring> scorings,
            List<String> words) {}

    private static final UUID ID = new UUID(0, 7);

    private static final Row PLAIN = new Row(
            ID,
            "0180",
            LocalDate.parse("2020-02-29"),
            Instant.parse("2019-12-31T23:30:00.123456Z"),
            1_000_000_000_000L,
            new BigDecimal("87.50"),
            true,
            List.of(new Line("Lön", -5), new Line("=1+1", 7)),
            List.of(
                    new Scoring("anna", List.of(new Line("relevans", 3))),
                    new Scoring("bo", List.of(new Line("relevans", 4), new Line("nytta", 5)))),
            List.of("a", "b"));

    @Test
    void has_cells_of_the_type_that_the_field_has() throws IOException {
        List<List<Read>> rows = book(PLAIN).get("things");

        assertThat(rows.getFirst())
                .extracting(Read::text)
                .containsExactly(
                        "id",
                        "code",
                        "day",
                        "at (Swedish time)",
                        "amountSek",
                        "share",
                        "open",
                        "lines",
                        "scorings",
                        "words");
        assertThat(rows.get(1))
                .extracting(Read::type, Read::text, Read::format)
                .containsExactly(
                        tuple("inlineStr", ID.toString(), "General"),
                        tuple("inlineStr", "0180", "General"),
                        tuple("n", "43890.0", "yyyy-mm-dd"),
                        tuple("n", "43831.020833333336", "yyyy-mm-dd hh:mm:ss"),
                        tuple("n", "1000000000000", "#,##0"),
                        tuple("n", "87.5", "General"),
                        tuple("b", "1", "General"),
                        tuple("n", "2", "0"),
                        tuple("n", "2", "0"),
                        tuple("inlineStr", "[\"a\",\"b\"]", "General"));
    }

    @Test
    void has_a_sheet_for_each_list_of_records_however_deep() throws IOException {
        Map<String, List<List<Read>>> sheets = book(PLAIN);

        assertThat(sheets.keySet()).containsExactly("things", "lines", "scorings", "scorings.scores", "About");
        assertThat(texts(sheets.get("lines")))
                .containsExactly(
                        List.of("id", "lines.number", "item", "amountSek"),
                        List.of(ID.toString(), "1", "Lön", "-5"),
                        List.of(ID.toString(), "2", "=1+1", "7"));
        assertThat(texts(sheets.get("scorings.scores")))
                .containsExactly(
                        List.of("id", "scorings.number", "scores.number", "item", "amountSek"),
                        List.of(ID.toString(), "1", "1", "relevans", "3"),
                        List.of(ID.toString(), "2", "1", "relevans", "4"),
                        List.of(ID.toString(), "2", "2", "nytta", "5"));
    }

    @Test
    void says_what_it_is() throws IOException {
        assertThat(texts(book(PLAIN).get("About")))
                .contains(
                        List.of("source", "/api/things"),
                        List.of("asked for: callId", "7"),
                        List.of("rows", "1"),
                        List.of("position of the views", "4711"),
                        List.of("exported at", "2026-01-01T00:30:00+01:00"));
    }

    @Test
    void has_nothing_where_there_is_nothing() throws IOException {
        List<List<Read>> rows = book(new Row(ID, null, null, null, 0, null, null, null, null, null))
                .get("things");
        assertThat(rows.get(1))
                .extracting(Read::text)
                .containsExactly(ID.toString(), "", "", "", "0", "", "", "", "", "");
    }

    @Test
    void cuts_a_text_that_no_cell_holds_and_says_so() throws IOException {
        String cut = cell("å".repeat(46_261));

        assertThat(cut).hasSize(32_767).startsWith("ååå").endsWith("å… [cut: 46261 characters in all]");
        assertThat(cell("å".repeat(32_767))).isEqualTo("å".repeat(32_767));
    }

    @Test
    void has_texts_as_they_are_but_for_line_breaks_and_what_xml_cannot_say() throws IOException {
        assertThat(cell("<Åäö & \"ÅÄÖ\"> '=1\n2\r\n3 \uD83D\uDE00"))
                .isEqualTo("<Åäö & \"ÅÄÖ\"> '=1\n2\n3 \uD83D\uDE00");
        assertThat(cell("a\u0001b\uFFFEc")).isEqualTo("abc");
        assertThat(cell("  _x0041_ ")).isEqualTo("  _x0041_ ");
        assertThat(CellText.inXml("  _x0041_ ")).isEqualTo("  _x005F_x0041_ ");
    }

    @Test
    void has_days_that_no_spreadsheet_has_as_text() throws IOException {
        Row early = new Row(ID, "", LocalDate.parse("1899-12-31"), null, 0, null, null, null, null, null);
        assertThat(book(early).get("things").get(1).get(2))
                .extracting(Read::type, Read::text)
                .containsExactly("inlineStr", "1899-12-31");
    }

    @Test
    void has_numbers_of_more_digits_than_a_spreadsheet_keeps_as_text() throws IOException {
        Row exact = new Row(ID, "", null, null, 0, new BigDecimal("0.1234567890123456"), null, null, null, null);
        assertThat(book(exact).get("things").get(1).get(5))
                .extracting(Read::type, Read::text)
                .containsExactly("inlineStr", "0.1234567890123456");
    }

    private static String cell(String text) throws IOException {
        Row row = new Row(ID, text, null, null, 0, null, null, null, null, null);
        return book(row).get("things").get(1).get(1).text();
    }

    private static List<List<String>> texts(List<List<Read>> rows) {
        return rows.stream().map(row -> row.stream().map(Read::text).toList()).toList();
    }

    private static Map<String, List<List<Read>>> book(Row row) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Asked asked = new Asked("/api/things", List.of(new Asked.Parameter("callId", "7")), null);
        try (Book book = new Book(file, asked.noun(), new Columns(Row.class))) {
            book.add(Json.mapper().writeValueAsBytes(row));
            book.finish(new About(asked, Instant.parse("2025-12-31T23:30:00Z"), 4711));
        }
        return Workbooks.sheets(file.toByteArray());
    }
}
