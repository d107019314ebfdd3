package grantledger.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Moment;
import grantledger.console.page.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShownTest {
    private static final JsonNode ANSWER = JsonMapper.shared().readTree("""
        {"total": 120, "rows": [
         {"applicationId": "a1", "grantId": "g1", "status": "GRANTED", "diaryNumber": "2026-1/7", "score": 87.5,
          "applicant": {"name": "Ale", "countyCode": "14"}, "grantedAmountSek": 1200000, "decidedOn": "2026-11-26"},
         {"applicationId": "a2", "grantId": null, "status": "ELIGIBLE", "grantedAmountSek": null,
          "applicant": {"name": "Kil", "countyCode": "17"}, "decidedOn": null}]}
        """);

    @Test
    void leads_from_a_row_to_its_matter_and_back_to_its_place_in_the_list() {
        var ale = shown("/applications?page=1", Map.of("page", List.of("1")), Moment.now())
                .lines()
                .getFirst()
                .getFirst();

        assertThat(ale.text()).isEqualTo("Ale");
        assertThat(ale.link()).isEqualTo("/applications/a1?from=%2Fapplications&row=51");
    }

    @Test
    void leads_from_a_sum_to_what_adds_up_to_it() {
        assertThat(cell(0, "grantedAmountSek"))
                .isEqualTo(new Cell("SEK\u00a01,200,000", "/grants/g1/money", Form.SEK, ""));
    }

    @Test
    void shows_nothing_where_nothing_is_told() {
        assertThat(cell(1, "grantedAmountSek")).isEqualTo(Cell.empty(Form.SEK));
        assertThat(cell(1, "diaryNumber")).isEqualTo(Cell.empty(Form.TEXT));
    }

    @Test
    void says_values_in_words() {
        assertThat(cell(0, "countyCode").text()).isEqualTo("Västra Götaland");
        assertThat(cell(0, "status").value()).isEqualTo("GRANTED");
    }

    @Test
    void keeps_the_moment_in_every_link() {
        var shown = shown("/applications?position=12", Map.of(), Moment.position(12));

        assertThat(shown.lines().getFirst().getFirst().link()).contains("position=12");
        assertThat(shown.headings().getFirst().link()).contains("position=12");
        assertThat(shown.whole()).isEqualTo("/applications?position=12");
    }

    @Test
    void is_sorted_by_links_that_turn_the_order_round() {
        var up = heading("/applications?sort=score", "score", "score");
        var down = heading("/applications?sort=-score", "-score", "score");

        assertThat(heading("/applications?page=3", "", "score").order()).isEqualTo("none");
        assertThat(heading("/applications?page=3", "", "score").link()).isEqualTo("/applications?sort=score");
        assertThat(up.order()).isEqualTo("ascending");
        assertThat(up.link()).isEqualTo("/applications?sort=-score");
        assertThat(down.order()).isEqualTo("descending");
        assertThat(down.link()).isEqualTo("/applications?sort=score");
    }

    @Test
    void tells_which_rows_these_are() {
        assertThat(shown("/applications?page=1", Map.of("page", List.of("1")), Moment.now())
                        .counted())
                .isEqualTo("51–100 of 120");
    }

    private static Shown.Heading heading(String address, String sort, String column) {
        var register = Registers.APPLICATIONS.register();
        var shown = shown(address, Map.of("sort", List.of(sort)), Moment.now());
        return shown.headings().get(register.shownColumns().indexOf(column));
    }

    private static Cell cell(int row, String column) {
        var register = Registers.APPLICATIONS.register();
        return shown("/applications", Map.of(), Moment.now())
                .lines()
                .get(row)
                .get(register.shownColumns().indexOf(column));
    }

    private static Shown shown(String address, Map<String, List<String>> parameters, Moment moment) {
        Page page = Pages.at(address, moment, "OFFICER");
        return new Shown(Wish.read(Registers.APPLICATIONS.register(), parameters), page, ANSWER, List.of());
    }
}
