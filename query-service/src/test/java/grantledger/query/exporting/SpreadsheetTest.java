package grantledger.query.exporting;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.exporting.SameRows.Under;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a spreadsheet program makes of the exports, cell by cell. */
@Tag("server")
class SpreadsheetTest {

    private static final List<AskedList> LISTS = List.of(
            new AskedList("/api/applications?callId=" + Awkward.CALL, true),
            new AskedList("/api/grants?callId=" + Awkward.CALL, true),
            new AskedList("/api/decisions?callId=" + Awkward.CALL, true),
            new AskedList("/api/outcomes?callId=" + Awkward.CALL, true),
            new AskedList("/api/calls/" + Awkward.CALL + "/distribution", false));

    /**
     * Semicolons; quotes; UTF-8; from line 1; no formats of columns; Swedish; quoted cells may be numbers; days and special
     * numbers are known; and, as nobody should, formulas are run.
     */
    private static final String AS_A_SWEDE =
            "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1053,false,true,false,false,false,1,true";

    /** The same, split at every separator there is. */
    private static final String AT_EVERYTHING =
            "--infilter=Text - txt - csv (StarCalc):44/59/9/124/32,34,76,1,,1053,false,true,false,false,true,1,true";

    @TempDir
    private static Path folder;

    private static LibreOffice program;

    @BeforeAll
    static void tell() {
        program = LibreOffice.in(folder);
        Awkward.tell();
        SERVICE.get("/api/calls").after(RELAY.position()).ok();
    }

    @Test
    void opens_workbooks_and_has_every_cell_as_it_was() throws IOException {
        List<FlatSheets> opened = program.open(saved(AskedList.XLSX, "", "xlsx", "book"));

        for (int i = 0; i < LISTS.size(); i++) {
            AskedList list = LISTS.get(i);
            List<JsonNode> rows = list.rows();
            assertThat(rows).as(list.path()).isNotEmpty();
            assertThat(opened.get(i).formulas()).as(list.path()).isEmpty();
            String first = opened.get(i).rows().keySet().iterator().next();
            opened.get(i).rows().forEach((name, sheet) -> {
                if (!name.equals("About") && !name.equals("doubleFunding")) {
                    String path = name.equals(first) ? "" : name;
                    compare(list.path() + " " + name, sheet, SameRows.records(rows, path));
                }
            });
        }
    }

    @Test
    void opens_csv_with_swedish_settings_and_has_the_columns_numbers_and_days() throws IOException {
        List<FlatSheets> opened = program.open(saved(AskedList.CSV, "&csv=excel-sv", "csv", "swede"), AS_A_SWEDE);

        for (int i = 0; i < LISTS.size(); i++) {
            List<JsonNode> rows = LISTS.get(i).rows();
            assertThat(opened.get(i).formulas()).as(LISTS.get(i).path()).isEmpty();
            List<List<Object>> sheet = opened.get(i).rows().values().iterator().next();
            assertThat(sheet).as(LISTS.get(i).path()).hasSize(rows.size() + 1);
            for (int row = 0; row < rows.size(); row++) {
                compareCsv(sheet.getFirst(), sheet.get(row + 1), rows.get(row));
            }
        }
    }

    @Test
    void case_X1_finds_no_formula_in_csv_wherever_it_splits() throws IOException {
        List<Path> files = new ArrayList<>(saved(AskedList.CSV, "&csv=excel-sv", "csv", "people"));
        files.addAll(saved(AskedList.CSV, "", "csv", "programs"));

        for (FlatSheets opened : program.open(files, AT_EVERYTHING)) {
            assertThat(opened.formulas()).isEmpty();
        }
    }

    private static void compare(String where, List<List<Object>> sheet, List<Under> records) {
        assertThat(sheet).as(where).hasSize(records.size() + 1);
        for (int row = 0; row < records.size(); row++) {
            Under record = records.get(row);
            boolean own = record.numbers().isEmpty();
            for (int column = 0; column < sheet.getFirst().size(); column++) {
                String name = (String) sheet.getFirst().get(column);
                List<Object> cells = sheet.get(row + 1);
                if (name == null || name.endsWith(".number")) {
                    own = true;
                } else {
                    Object cell = column < cells.size() ? cells.get(column) : null;
                    SameRows.assertSame(where, name, own ? record.record() : record.row(), cell);
                }
            }
        }
    }

    /** Texts that look like numbers or days become so, which is why people are told to take the workbook. */
    private static void compareCsv(List<Object> names, List<Object> cells, JsonNode row) {
        for (int column = 0; column < names.size(); column++) {
            String name = (String) names.get(column);
            Object cell = column < cells.size() ? cells.get(column) : null;
            JsonNode value = name == null ? null : SameRows.at(row, name);
            if (value != null && (value.isNumber() || cell instanceof LocalDate || cell instanceof LocalDateTime)) {
                SameRows.assertSame("CSV", name, row, cell);
            } else if (value != null && value.isString() && !(cell instanceof BigDecimal)) {
                assertThat(String.valueOf(cell).replace("'", "")).as(name).startsWith(beginning(value.stringValue()));
            }
        }
    }

    private static String beginning(String text) {
        String plain = text.replace("'", "").replace("\r\n", "\n");
        return plain.substring(0, Math.min(plain.length(), 1_000));
    }

    private static List<Path> saved(String form, String more, String ending, String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < LISTS.size(); i++) {
            byte[] export = LISTS.get(i).export(form, more);
            files.add(Files.write(folder.resolve("%s%d.%s".formatted(name, i, ending)), export));
        }
        return files;
    }
}
