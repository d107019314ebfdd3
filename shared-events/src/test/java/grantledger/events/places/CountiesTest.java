package grantledger.events.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statistics Sweden (SCB), "Län och kommuner i kodnummerordning". */
class CountiesTest {

    @Test
    void are_twenty_one_and_one_for_several() {
        assertThat(Counties.names().keySet())
                .containsExactly(
                        "00", "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19",
                        "20", "21", "22", "23", "24", "25");
    }

    @Test
    void have_their_official_names() {
        assertThat(Counties.names().values())
                .containsExactly(
                        "Fler än ett län",
                        "Stockholms län",
                        "Uppsala län",
                        "Södermanlands län",
                        "Östergötlands län",
                        "Jönköpings län",
                        "Kronobergs län",
                        "Kalmar län",
                        "Gotlands län",
                        "Blekinge län",
                        "Skåne län",
                        "Hallands län",
                        "Västra Götalands län",
                        "Värmlands län",
                        "Örebro län",
                        "Västmanlands län",
                        "Dalarnas län",
                        "Gävleborgs län",
                        "Västernorrlands län",
                        "Jämtlands län",
                        "Västerbottens län",
                        "Norrbottens län");
    }
}
