package grantledger.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final Register APPLICATIONS = Registers.APPLICATIONS.register();

    @Test
    void asks_the_service_for_what_the_address_says() {
        var wish = read(Map.of(
                "status",
                List.of("GRANTED"),
                "q",
                List.of("Ale & co"),
                "sort",
                List.of("-score"),
                "page",
                List.of("2")));

        assertThat(wish.query())
                .hasToString("/api/applications?q=Ale+%26+co&status=GRANTED&sort=-score&size=50&page=2");
    }

    @Test
    void counts_exactly_what_the_list_holds() {
        var wish = Wish.of(Registers.DEMANDS.register(), Map.of("awaits", "repayment"));

        assertThat(wish.first(1)).hasToString("/api/grants?demanded=true&awaits=repayment&size=1");
        assertThat(wish.query()).hasToString("/api/grants?demanded=true&awaits=repayment&size=50&page=0");
        assertThat(wish.address()).isEqualTo("/demands?awaits=repayment");
    }

    @Test
    void lets_nobody_ask_for_more_than_the_register_has() {
        var wish = read(Map.of("size", List.of("500"), "demanded", List.of("true"), "page", List.of("-1")));

        assertThat(wish.query()).hasToString("/api/applications?size=50&page=0");
    }

    @Test
    void leaves_out_of_the_address_what_was_not_filled_in() {
        var wish = read(Map.of("q", List.of(" "), "status", List.of(""), "countyCode", List.of("14")));

        assertThat(wish.address()).isEqualTo("/applications?countyCode=14");
    }

    @Test
    void shows_chosen_columns_in_the_order_of_the_register() {
        var wish = read(Map.of("columns", List.of("type", "applicant", "unheard-of")));

        assertThat(wish.columns()).containsExactly("applicant", "type");
        assertThat(wish.address()).isEqualTo("/applications?columns=applicant%2Ctype");
        assertThat(read(Map.of("columns", List.of("applicant,type"))).columns()).isEqualTo(wish.columns());
    }

    @Test
    void shows_its_own_columns_where_none_is_known() {
        assertThat(read(Map.of("columns", List.of("unheard-of"))).columns()).isEqualTo(APPLICATIONS.shownColumns());
        assertThat(read(Map.of()).address()).isEqualTo("/applications");
    }

    @Test
    void is_a_view_with_a_name_that_stands_in_its_address() {
        var wish = read(Map.of("name", List.of("Min lista"), "status", List.of("RECOMMENDED")));

        assertThat(wish.address()).isEqualTo("/applications?status=RECOMMENDED&name=Min+lista");
        assertThat(read(Map.of("name", List.of("x".repeat(1_000)))).name()).hasSize(100);
    }

    @Test
    void exports_the_same_rows_in_the_same_order() {
        var wish = read(Map.of(
                "status",
                List.of("GRANTED"),
                "sort",
                List.of("-score"),
                "name",
                List.of("Mine"),
                "columns",
                List.of("score")));

        assertThat(wish.export("excel.csv")).isEqualTo("/export/applications.excel.csv?status=GRANTED&sort=-score");
        assertThat(wish.all()).hasToString("/api/applications?status=GRANTED&sort=-score");
    }

    private static Wish read(Map<String, List<String>> parameters) {
        return Wish.read(APPLICATIONS, parameters);
    }
}
