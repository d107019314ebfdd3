package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The launcher as a user runs it, from its jar. */
@Tag("system")
class UpTest {
    @TempDir
    Path data;

    @Test
    void leaves_nothing_running_and_loses_nothing_however_it_ends() throws Exception {
        String call;
        try (var first = Launcher.up(data)) {
            call = announce(first);
            var children = first.children();
            assertThat(children).hasSizeGreaterThanOrEqualTo(3);
            first.interrupt();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        try (var second = Launcher.up(data)) {
            assertThat(title(second, call)).isEqualTo("Kept");
            var children = second.children();
            second.kill();
            assertThat(children).anyMatch(ProcessHandle::isAlive);
            try (var third = Launcher.up(data)) {
                assertThat(children).noneMatch(ProcessHandle::isAlive);
                assertThat(title(third, call)).isEqualTo("Kept");
                assertThat(Launcher.refused(data)).contains("in use").contains("--data");
            }
        }
    }

    private String announce(Launcher launcher) {
        var body = """
            {"diaryNumber": "TEST-UP", "title": "Kept", "legalBases": ["SFS 2018:118"],
             "opensAt": "2026-01-01T00:00:00Z", "closesAt": "2026-02-01T00:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["REGION"], "budgetSek": 1}],
             "focusAreas": ["KNOWLEDGE"], "appealable": false,
             "criteria": [{"id": "relevance", "title": "Relevance", "weight": 1, "maxPoints": 1}]}\
            """;
        var answer = new ServiceClient(launcher.commandUrl())
                .post(
                        "/api/commands/announce-call",
                        token(),
                        JsonMapper.shared().readTree(body),
                        Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.id();
    }

    private String title(Launcher launcher, String call) {
        return new ServiceClient(launcher.queryUrl())
                .getAfter(1, "/api/calls/" + call, token())
                .text("title");
    }

    private String token() {
        return LocalIdentity.in(data.resolve("issuer")).tokens().of(Person.OLLE);
    }
}
