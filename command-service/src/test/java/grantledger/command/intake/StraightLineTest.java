package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import org.junit.jupiter.api.Test;

class StraightLineTest {

    @Test
    void a_command_becomes_an_event() {
        try (Service service = Service.start(Machine.running().newDatabase())) {
            var response = service.post(Service.token("olle.officer", "OFFICER"), "announce-call", """
                {"diaryNumber": "2026-1", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
                 "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
                 "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
                 "focusAreas": ["KNOWLEDGE"],
                 "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}],
                 "formalRequirements": [], "appealable": false}
                """);
            System.err.println(response.statusCode() + " " + response.headers().map() + " " + response.body());
            assertThat(response.statusCode()).isEqualTo(201);
        }
    }
}
