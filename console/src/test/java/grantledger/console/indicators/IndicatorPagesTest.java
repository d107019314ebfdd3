package grantledger.console.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.served.ServedConsole;
import grantledger.console.served.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndicatorPagesTest {
    private static final String ID = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";
    private static final String DEFINITION = """
        "indicatorId": "%s", "area": "LABOUR_MARKET", "title": "Share in work", "unit": "percent",
        "definition": "Of all who live there.", "source": "None", "aggregation": "MEAN", "higherIs": "BETTER",
        "definedAt": "2026-11-26T09:00:00Z", "valueCount": 2, "firstPeriod": "2018", "lastPeriod": "2019",
        "version": 2, "position": 40\
        """.formatted(ID);

    private static StandIn query;
    private static StandIn command;
    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        query = new StandIn()
                .says("/api/places", """
                    {"rows": [{"code": "01", "kind": "COUNTY", "name": "Stockholms län", "from": 1998, "to": null},
                      {"code": "0127", "kind": "MUNICIPALITY", "name": "Botkyrka", "countyCode": "01"},
                      {"code": "1917", "kind": "MUNICIPALITY", "name": "Heby", "to": 2006}], "total": 3}\
                    """)
                .says("/api/indicators/" + ID, """
                    {%s, "rows": [
                      {"place": "0127", "placeName": "Botkyrka", "period": "2018", "value": 75.1, "position": 12,
                       "publishedAt": "2026-11-26T09:00:00Z", "correctedBy": 14},
                      {"place": "0127", "placeName": "Botkyrka", "period": "2018", "value": 73.1, "position": 14,
                       "numerator": 39109, "denominator": 53500, "publishedAt": "2026-11-26T09:01:00Z",
                       "note": "<i>too high</i>", "correctedBy": null}],
                     "page": 0, "size": 50, "total": 2}\
                    """.formatted(DEFINITION))
                .says("/api/indicators/" + ID + "/comparison", """
                    {%s, "caution": "", "rows": [
                      {"place": "0127", "placeName": "Botkyrka", "kind": "MUNICIPALITY", "period": "2018",
                       "value": 73.1, "basis": "PUBLISHED", "grantedAmountSek": 1200000, "paidSek": 0},
                      {"place": "0127", "placeName": "Botkyrka", "kind": "MUNICIPALITY", "period": "2019",
                       "value": 74.6, "basis": "PUBLISHED", "changeSince": "2018", "change": 1.5, "rank": 2,
                       "ranked": 3, "grantedAmountSek": 0, "paidSek": 600000},
                      {"place": "01", "placeName": "Stockholms län", "kind": "COUNTY", "period": "2018",
                       "value": 79.7, "basis": "MEAN_OF_MUNICIPALITIES", "grantedAmountSek": 5000000,
                       "paidSek": 1000000}]}\
                    """.formatted(DEFINITION));
        command = new StandIn();
        console = new ServedConsole(query, command);
    }

    @AfterAll
    static void end() {
        console.close();
        query.close();
        command.close();
    }

    @BeforeEach
    void officer() {
        console.as("OFFICER").speaking("sv");
    }

    @Test
    void a_corrected_value_stays_readable_beside_what_corrects_it() {
        var page = console.get("/indicators/" + ID + "?places=0127&revisions=true");
        assertThat(query.asked()).last().asString().contains("place=0127", "revisions=true");
        assertThat(page.body())
                .contains("73,1", "39\u00a0109", "&lt;i&gt;too high&lt;/i&gt;", "rättat:", "position 14")
                .contains("src=\"/pictures/indicators/" + ID + "?place=0127\"")
                .contains("/commands/publish-indicator-values?indicatorId=" + ID)
                .doesNotContain("??");
        assertThat(page.body()).containsSubsequence("<del>", "75,1", "</del>");
    }

    @Test
    void at_an_earlier_moment_nothing_can_be_published_and_every_link_stays_there() {
        var page = console.get("/indicators/" + ID + "?position=14");
        assertThat(page.body())
                .doesNotContain("/commands/publish-indicator-values")
                .contains("/indicators/" + ID + "/comparison?places=&amp;position=14");
    }

    @Test
    void a_place_is_chosen_by_its_name_and_the_address_then_names_its_code() {
        var chosen = console.get("/indicators/" + ID + "/comparison?places=01&add=botkyrka&from=2018");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElse(""))
                .endsWith("/indicators/" + ID + "/comparison?from=2018&places=01%2C0127");
    }

    @Test
    void a_place_that_is_no_more_cannot_be_chosen() {
        assertThat(console.get("/indicators/" + ID + "?add=Heby").body())
                .contains("Det finns ingen plats som heter Heby");
    }

    @Test
    void places_stand_side_by_side_with_what_was_granted_and_paid_there() {
        var page = console.get("/indicators/" + ID + "/comparison?places=0127");
        assertThat(page.body())
                .contains("74,6", "+1,5", "2018 till 2019", "2 av 3", "medelvärde av kommunerna")
                .contains("1\u00a0200\u00a0000\u00a0kr", "600\u00a0000\u00a0kr", "bevisar inte")
                .contains("href=\"/grants?countyCode=01\"")
                .doesNotContain("??");
    }
}
