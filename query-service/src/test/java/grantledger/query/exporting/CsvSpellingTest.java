package grantledger.query.exporting;

import static grantledger.query.exporting.CsvSpelling.EXCEL_SV;
import static grantledger.query.exporting.CsvSpelling.FOR_PROGRAMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvSpellingTest {

    @Test
    void of_numbers_has_a_comma_for_swedes_and_a_sign_that_is_no_formula() {
        assertThat(EXCEL_SV.text(new Cell.Decimal("-87.50"))).isEqualTo("-87,50");
        assertThat(EXCEL_SV.text(new Cell.Decimal("1E+3"))).isEqualTo("1000");
        assertThat(FOR_PROGRAMS.text(new Cell.Decimal("-87.50"))).isEqualTo("-87.50");
    }

    @Test
    void case_R10_of_a_time_is_the_swedish_one() {
        Cell newYear = new Cell.Time(Instant.parse("2019-12-31T23:30:00.5Z"));
        assertThat(EXCEL_SV.text(newYear)).isEqualTo("2020-01-01 00:30:00");
        assertThat(FOR_PROGRAMS.text(newYear)).isEqualTo("2020-01-01T00:30:00.5+01:00");
        assertThat(EXCEL_SV.text(new Cell.Day(LocalDate.parse("2020-01-01")))).isEqualTo("2020-01-01");
    }

    @Test
    void of_a_text_is_never_a_formula_and_for_people_never_longer_than_a_cell() {
        assertThat(EXCEL_SV.text(new Cell.Text("Byn;@SUM(1)"))).isEqualTo("Byn;'@SUM(1)");
        assertThat(FOR_PROGRAMS.text(new Cell.Text("Byn;@SUM(1)"))).isEqualTo("Byn;'@SUM(1)");
        assertThat(EXCEL_SV.text(new Cell.Text("a".repeat(46_261)))).hasSize(CellText.MOST);
        assertThat(FOR_PROGRAMS.text(new Cell.Text("a".repeat(46_261)))).hasSize(46_261);
    }

    @Test
    void of_line_breaks_for_people_is_the_one_that_a_spreadsheet_has_in_cells() {
        assertThat(EXCEL_SV.text(new Cell.Text("a\r\nb\rc\nd"))).isEqualTo("a\nb\nc\nd");
        assertThat(FOR_PROGRAMS.text(new Cell.Text("a\r\nb"))).isEqualTo("a\r\nb");
    }
}
