package grantledger.console.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.served.ServedConsole;
import grantledger.console.served.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutcomeListTest {
    private static final String APPLICATION = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    private static StandIn query;
    private static StandIn command;
    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        query = new StandIn().says("/api/places", """
            {"rows": [{"code": "01", "kind": "COUNTY", "name": "Stockholms län"},
              {"code": "0127", "kind": "MUNICIPALITY", "name": "Botkyrka", "countyCode": "01"}], "total": 2}\
            """);
        command = new StandIn();
        console = new ServedConsole(query, command).speaking("sv").as("REPORTER");
    }

    @AfterAll
    static void end() {
        console.close();
        query.close();
        command.close();
    }

    private static void answered() {
        query.says("/api/outcomes", """
            {"rows": [{"applicationId": "%s", "applicant": "Botkyrka kommun", "countyCode": "01",
               "municipalityCode": "0127", "area": "EDUCATION", "indicator": "elever", "unit": "antal",
               "periodStart": "2019-01-01", "periodEnd": "2019-12-31", "baseline": 10, "target": 25, "outcome": 30.5,
               "kind": "FINAL", "state": "approved", "latest": true, "counted": true, "indicatorIds": ["x-1"]}],
             "page": 0, "size": 50, "total": 1, "sums": [
              {"area": "EDUCATION", "indicator": "elever", "unit": "antal", "addsUp": true, "grants": 3,
               "withOutcome": 2, "outcome": 42, "againstTarget": {"grants": 2, "expected": 40, "outcome": 42},
               "againstBaseline": {"grants": 0, "expected": null, "outcome": null}},
              {"area": "EDUCATION", "indicator": "andel", "unit": "procent", "addsUp": false, "grants": 1,
               "withOutcome": 1, "outcome": null, "againstTarget": {"grants": 0}, "againstBaseline": {"grants": 0}}]}\
            """.formatted(APPLICATION));
    }

    @Test
    void each_row_leads_to_its_case_and_each_sum_to_what_adds_up_to_it() {
        answered();
        var page = console.get("/outcomes?countyCode=01&municipalityCode=0127&position=99");
        assertThat(query.asked()).last().asString().contains("countyCode=01", "municipalityCode=0127", "position=99");
        assertThat(page.body())
                .contains("href=\"/applications/" + APPLICATION + "?position=99#reports\"")
                .contains("30,5", "Stockholms län", "Botkyrka", "räknas i summan")
                .contains(
                        "area=EDUCATION&amp;indicator=elever&amp;countyCode=01&amp;municipalityCode=0127&amp;position=99#rows")
                .contains("src=\"/pictures/outcomes?countyCode=01&amp;municipalityCode=0127&amp;position=99\"")
                .contains("Enheten går inte att lägga ihop")
                .contains("/indicators/x-1/comparison?places=0127&amp;position=99")
                .doesNotContain("??");
    }

    @Test
    void where_there_is_nothing_it_says_what_to_do() {
        query.says("/api/outcomes", "{\"rows\": [], \"page\": 0, \"size\": 50, \"total\": 0, \"sums\": []}");
        assertThat(console.get("/outcomes").body()).contains("Inget bidrag har redovisat resultat än", "/reports");
        assertThat(console.get("/outcomes?area=CRIME").body()).contains("Inget resultat motsvarar urvalet");
    }
}
