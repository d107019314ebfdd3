package grantledger.events.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The regions' own names, in the order of their counties' codes. */
class RegionsTest {

    @Test
    void answer_for_a_county_each_by_the_name_they_have_today() {
        assertThat(Places.all().stream()
                        .filter(place -> place.kind() == Place.Kind.COUNTY)
                        .map(county -> Regions.of(county.code())))
                .containsExactly(
                        "Region Stockholm",
                        "Region Uppsala",
                        "Region Sörmland",
                        "Region Östergötland",
                        "Region Jönköpings län",
                        "Region Kronoberg",
                        "Region Kalmar län",
                        "Region Gotland",
                        "Region Blekinge",
                        "Region Skåne",
                        "Region Halland",
                        "Västra Götalandsregionen",
                        "Region Värmland",
                        "Region Örebro län",
                        "Region Västmanland",
                        "Region Dalarna",
                        "Region Gävleborg",
                        "Region Västernorrland",
                        "Region Jämtland Härjedalen",
                        "Region Västerbotten",
                        "Region Norrbotten");
    }

    @Test
    void are_none_of_what_is_no_county() {
        assertThat(Regions.of("00")).isNull();
        assertThat(Regions.of("0180")).isNull();
        assertThat(Regions.of("SE")).isNull();
    }
}
