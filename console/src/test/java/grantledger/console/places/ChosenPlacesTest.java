package grantledger.console.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenPlacesTest {
    private static final Places PLACES = new Places(List.of(
            new Place("SE", "COUNTRY", "Sverige", ""),
            new Place("01", "COUNTY", "Stockholms län", ""),
            new Place("0127", "MUNICIPALITY", "Botkyrka", "01"),
            new Place("0180", "MUNICIPALITY", "Stockholm", "01"),
            new Place("2582", "MUNICIPALITY", "Boden", "25")));

    private static ChosenPlaces typing(String typed) {
        return ChosenPlaces.of(PLACES, "0127", typed);
    }

    @Test
    void a_place_is_added_by_its_name_its_code_or_both() {
        for (var typed : new String[] {"Stockholm", "stockholm ", "0180", "0180 Stockholm"}) {
            assertThat(typing(typed).resolved()).as(typed).contains("0127,0180");
        }
    }

    @Test
    void a_name_that_several_begin_with_asks_which_is_meant() {
        var chosen = typing("bo");
        assertThat(chosen.resolved()).isEmpty();
        assertThat(chosen.candidates()).extracting(Place::name).containsExactly("Botkyrka", "Boden");
    }

    @Test
    void an_area_inside_a_municipality_is_a_place_by_its_code() {
        assertThat(typing("0180-SKARHOLMEN").resolved()).contains("0127,0180-SKARHOLMEN");
    }

    @Test
    void what_is_no_place_is_said_to_be_none() {
        assertThat(typing("Atlantis").isUnknown()).isTrue();
        assertThat(typing("").isUnknown()).isFalse();
    }

    @Test
    void a_place_is_chosen_once_and_can_be_removed() {
        assertThat(typing("Botkyrka").resolved()).contains("0127");
        assertThat(ChosenPlaces.of(PLACES, "0127, 0180,,0127", null).without("0127"))
                .isEqualTo("0180");
    }
}
