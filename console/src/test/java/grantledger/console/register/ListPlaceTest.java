package grantledger.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Moment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPlaceTest {
    private static final String LIST = "/applications?status=GRANTED&sort=-score";

    @Test
    void leads_to_the_rows_beside_and_back_to_the_page_of_the_list() {
        var place = ListPlace.of(LIST, "51").orElseThrow();
        var page = Pages.at("/applications/a1", Moment.position(9));

        assertThat(place.previous(page)).isEqualTo("/rows/applications?status=GRANTED&sort=-score&row=50&position=9");
        assertThat(place.next(page)).isEqualTo("/rows/applications?status=GRANTED&sort=-score&row=52&position=9");
        assertThat(place.back(page)).isEqualTo("/applications?status=GRANTED&sort=-score&page=1&position=9");
    }

    @Test
    void stands_in_the_address_of_the_page_that_a_row_leads_to() {
        var list = new ListPlace(LIST, 51);
        var wish = Wish.read(
                Registers.APPLICATIONS.register(), Map.of("status", List.of("GRANTED"), "sort", List.of("-score")));

        assertThat(ListPlace.of(Pages.at(ListPlace.marked(wish, 51, "/applications/a1#grant"))))
                .contains(list);
        assertThat(ListPlace.of(Pages.at("/applications/a1"))).isEmpty();
        assertThat(ListPlace.of(Pages.at("/applications/a1?from=%2Fapplications%ZZ&row=1")))
                .isEmpty();
    }

    @Test
    void has_nothing_before_the_first_row() {
        assertThat(ListPlace.of(LIST, "1").orElseThrow().previous(Pages.at("/")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/applications", "//elsewhere.example", "/nowhere", "/audit/reads", ""})
    void is_in_a_register_and_nowhere_else(String list) {
        assertThat(ListPlace.of(list, "1")).isEmpty();
    }

    @Test
    void is_a_row_that_there_can_be() {
        assertThat(ListPlace.of(LIST, "0")).isEmpty();
        assertThat(ListPlace.of(LIST, "x")).isEmpty();
        assertThat(ListPlace.of(LIST, null)).isEmpty();
        assertThat(ListPlace.of(null, "1")).isEmpty();
    }
}
