package grantledger.query.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void are_given_once_whatever_the_case() {
        assertThat(names.name("reports")).isEqualTo("reports");
        assertThat(names.name("Reports")).isEqualTo("Reports 2");
        assertThat(names.name("reports")).isEqualTo("reports 3");
    }

    @Test
    void are_no_longer_than_a_spreadsheet_takes() {
        String wanted = "reports.content.indicators.of.each.place";

        assertThat(names.name(wanted)).isEqualTo("reports.content.indicators.of.e");
        assertThat(names.name(wanted))
                .isEqualTo("reports.content.indicators.of 2")
                .hasSize(31);
    }

    @Test
    void have_no_character_that_a_spreadsheet_refuses() {
        assertThat(names.name("a/b\\c[d]e:f*g?h'")).isEqualTo("a-b-c-d-e-f-g-h-");
    }
}
