package grantledger.query.grant.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personer", "elever", "Ungdomar", "st", "antal", "antal odlingslotter", "number of gardens", "barn",
                "hushåll", "lägenheter", "deltagare", "boende", "nya jobb", "anmälda brott", "ärenden", "arbetslösa"
            })
    void adds_up_when_it_names_what_is_counted(String unit) {
        assertThat(Unit.addsUp(unit, "Trångbodda")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "% av hushållen",
                "‰",
                "procent",
                "procentenheter",
                "Procent av eleverna",
                "andel",
                "andelar",
                "andel elever",
                "elever per lärare",
                "brott/1000 invånare",
                "personer per rum",
                "snitt",
                "genomsnitt",
                "medelvärde",
                "medelålder",
                "median",
                "index",
                "trygghetsindex",
                "poäng",
                "betyg",
                "meritpoäng",
                "skala 1-5",
                "grad",
                "grader",
                "kvot",
                "share",
                "percent",
                "rate",
                "år",
                "månader",
                "dagar",
                "timmar",
                "kronor",
                "SEK",
                "tkr",
                "nivå",
                "åldrar",
                "faktor"
            })
    void does_not_add_up_when_it_is_a_share_a_mean_a_scale_a_time_or_money(String unit) {
        assertThat(Unit.addsUp(unit, "Trångbodda")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "x", "Celsius", "trångboddhet"})
    void does_not_add_up_where_nothing_tells(String unit) {
        assertThat(Unit.addsUp(unit, "Trångbodda")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Andel behöriga", "Medelbetyg", "Elever per lärare", "Sysselsättningsgrad", "Medianlön"})
    void does_not_add_up_when_the_indicator_says_that_it_is_none(String indicator) {
        assertThat(Unit.addsUp("elever", indicator)).isFalse();
    }
}
