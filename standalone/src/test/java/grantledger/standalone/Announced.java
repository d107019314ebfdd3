package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Person;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A call, sent to a system that runs as a process. */
final class Announced {
    private static final String CALL = """
        {"diaryNumber": "TEST-UP", "title": "Kept", "legalBases": ["SFS 2018:118"],
         "opensAt": "2026-01-01T00:00:00Z", "closesAt": "2026-02-01T00:00:00Z",
         "tracks": [{"track": "PUBLIC", "applicantTypes": ["REGION"], "budgetSek": 1}],
         "focusAreas": ["KNOWLEDGE"], "appealable": false,
         "criteria": [{"id": "relevance", "title": "Relevance", "weight": 1, "maxPoints": 1}]}\
        """;

    private Announced() {}

    /** @return its id */
    static String call(Launcher launcher, Path data) {
        var token = LocalIdentity.in(data.resolve("issuer")).tokens().of(Person.OLLE);
        var answer = new ServiceClient(launcher.commandUrl())
                .post("/api/commands/announce-call", token, JsonMapper.shared().readTree(CALL), Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.id();
    }
}
