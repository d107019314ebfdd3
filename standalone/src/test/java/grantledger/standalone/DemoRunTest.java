package grantledger.standalone;

import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

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
                .containsPattern("Västra Götalands län +0 +11 +11 +0 +5 096")
                .contains("invented");
    }

    @Test
    void the_38_and_the_31_of_2020_are_granted_within_57_and_25_million(TestSystem system) {
        var shown = system.demo();
        var tracks =
                system.as(OLLE).reads("/api/calls?diaryNumber=2020-3.4.1-30/2").at("/rows/0/tracks");
        granted(tracks.get(0), 38, 57_000_000);
        granted(tracks.get(1), 31, 25_000_000);
        assertThat(shown.text())
                .containsPattern("federations +38 +56 135 000 +57 000 000")
                .containsPattern("foundations +31 +24 790 000 +25 000 000");
    }

    private static void granted(JsonNode track, int many, long ceilingSek) {
        assertThat(track.at("/counts/GRANTED").asInt()).isEqualTo(many);
        assertThat(track.path("budgetSek").asLong()).isEqualTo(ceilingSek);
        assertThat(track.path("remainingSek").asLong()).isBetween(0L, ceilingSek);
    }

    @Test
    void the_three_of_both_years_build_on_a_grant_that_has_been_reported_and_closed(TestSystem system) {
        var text = system.demo().text();
        assertThat(text)
                .containsPattern("Bollnäs kommun +300 000 +closed +1 470 000")
                .containsPattern("Göteborgsregionens kommunalförbund +300 000 +closed +1 440 000")
                .containsPattern("Hälsinglands utbildningsförbund +298 000 +closed +1 890 000");
    }

    @Test
    void a_payment_that_the_bank_sent_back_is_paid_again_and_counted_once(TestSystem system) {
        assertThat(system.demo().text())
                .containsSubsequence(
                        "2020-07-01   PaymentReleased",
                        "2020-07-03   PaymentConfirmed",
                        "2020-07-07   PaymentReturned",
                        "2020-07-09   PaymentReleased",
                        "2020-07-13   PaymentConfirmed")
                .containsPattern("Paid in all: +345 000 SEK");
    }

    @Test
    void one_grant_went_all_the_way_to_repayment(TestSystem system) {
        system.demo();
        var closed = system.as(OLLE).reads("/api/grants?q=999900-0012&status=CLOSED&sort=establishedAt");
        assertThat(closed.at("/rows/0/repaidSek").asLong()).isEqualTo(130_000);
        assertThat(closed.at("/rows/0/settledAmountSek").asLong()).isEqualTo(1_150_000);
    }

    @Test
    void two_municipalities_are_compared_and_what_was_corrected_is_shown(TestSystem system) {
        assertThat(system.demo().text())
                .contains("(påhittad serie): percent")
                .containsPattern("Ale +80.2 +80.7 +81.1 +81.6 +82.1 +81.8 +1.6 +1 280 000 +765 000")
                .containsPattern("Trollhättan +73.8 +74.2 +74.9 +75.5 +76.0 +75.2 +1.4")
                .containsPattern("Västra Götalands län +79.0")
                .containsPattern("Sverige +79.3")
                .contains("no proof")
                .containsPattern("71.0 +corrected by position")
                .containsPattern("75.5 +Påhittad rättelse")
                .contains("Sysselsatta 20–64 år (påhittade värden), from 66.6 to 68.1 (report approved)");
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
