package grantledger.events.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics Sweden (SCB), <em>Län och kommuner i kodnummerordning</em> and <em>Ändringar i kommunindelningen</em>. */
class PlacesTest {

    @Test
    void are_the_country_its_counties_and_its_municipalities() {
        assertThat(Places.all().stream().filter(place -> place.holdsIn(2026)))
                .hasSize(1 + 21 + 290)
                .extracting(Place::code)
                .doesNotHaveDuplicates();
        assertThat(Places.all().stream().filter(place -> place.holdsIn(1998))).hasSize(1 + 21 + 288);
    }

    @Test
    void a_municipality_lies_in_the_county_its_code_begins_with() {
        assertThat(Places.all())
                .filteredOn(place -> place.kind() == Place.Kind.MUNICIPALITY)
                .allSatisfy(place -> assertThat(Counties.names()).containsKey(place.countyCode()));
        assertThat(Places.countyOf("0180-SKARHOLMEN")).contains("01");
        assertThat(Places.countyOf("0127")).contains("01");
        assertThat(Places.countyOf("01")).isEmpty();
        assertThat(Places.countyOf("SE")).isEmpty();
    }

    @Test
    void a_municipality_that_moved_keeps_its_history() {
        assertThat(Places.in(2006, "1917")).get().extracting(Place::name).isEqualTo("Heby");
        assertThat(Places.in(2007, "1917")).isEmpty();
        assertThat(Places.in(2006, "0331")).isEmpty();
        assertThat(Places.withEarlier("0331")).isEqualTo(List.of("0331", "1917"));
        assertThat(Places.withEarlier("0380")).isEqualTo(List.of("0380"));
    }

    @Test
    void a_municipality_that_was_renamed_has_the_name_of_the_year() {
        assertThat(Places.in(2007, "2023")).get().extracting(Place::name).isEqualTo("Malung");
        assertThat(Places.in(2008, "2023")).get().extracting(Place::name).isEqualTo("Malung-Sälen");
        assertThat(Places.latest("2023")).get().extracting(Place::name).isEqualTo("Malung-Sälen");
    }

    @Test
    void an_area_is_whatever_its_municipality_says() {
        assertThat(Places.holds(2019, "0180-SKARHOLMEN")).isTrue();
        assertThat(Places.holds(2019, "0181-Ö")).isTrue();
        assertThat(Places.holds(2019, "0199-SKARHOLMEN")).isFalse();
        assertThat(Places.holds(2019, "0180-skärholmen")).isFalse();
        assertThat(Places.holds(2002, "0330-CENTRUM"))
                .as("before there was a Knivsta")
                .isFalse();
    }

    @Test
    void nothing_else_is_a_place() {
        assertThat(List.of("", "S", "se", "00", "02", "0100", "0180-", "01-CENTRUM", "SE-CENTRUM"))
                .noneMatch(code -> Places.holds(2019, code));
    }
}
