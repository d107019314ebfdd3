package grantledger.standalone;

import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("system")
@ExtendWith(OneSystem.class)
class DemoRunTest {
    @Test
    void the_table_of_2018_comes_out_of_the_views_as_published(TestSystem system) {
        var shown = system.demo();
        assertThat(shown.equal()).as(shown.text()).isTrue();
        assertThat(shown.text())
                .containsPattern("Stockholms län +1 +8 +24 +2 +9 273")
                .containsPattern("Total +6 +48 +90 +6 +38 318")
                .containsPattern("Total as printed +38 609")
                .contains("invented");
    }

    @Test
    void all_38_of_2020_are_granted_within_57_million(TestSystem system) {
        system.demo();
        var olle = system.as(OLLE);
        var track = olle.reads("/api/calls?diaryNumber=2020-3.4.1-30/2").at("/rows/0/tracks/0");
        assertThat(track.at("/counts/GRANTED").asInt()).isEqualTo(38);
        assertThat(track.path("budgetSek").asLong()).isEqualTo(57_000_000);
        assertThat(track.path("remainingSek").asLong()).isBetween(0L, 57_000_000L);
    }

    @Test
    void one_grant_went_all_the_way_to_repayment(TestSystem system) {
        system.demo();
        var closed = system.as(OLLE).reads("/api/grants?q=999900-0012&status=CLOSED&sort=establishedAt");
        assertThat(closed.at("/rows/0/repaidSek").asLong()).isEqualTo(130_000);
        assertThat(closed.at("/rows/0/settledAmountSek").asLong()).isEqualTo(1_150_000);
    }

    @Test
    void running_it_again_changes_nothing(TestSystem system) {
        var first = system.demo();
        var events = system.log().eventsPerStreamWhenAllAreRegistered();
        var again = system.runDemo();
        assertThat(again.equal()).isTrue();
        assertThat(system.log().eventsPerStream()).isEqualTo(events);
        assertThat(table(again.text())).isEqualTo(table(first.text()));
    }

    private static String table(String text) {
        return text.substring(text.indexOf("Grants of 2018"), text.indexOf("The log holds"));
    }
}
