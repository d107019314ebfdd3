package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a grant as docs/grant.http tells it, sent request by request. */
@Tag("system")
@ExtendWith(OneSystem.class)
class GrantHttpTest {
    /** In a comment above a request: a refusal that is right, too. */
    private static final Pattern ALSO_RIGHT = Pattern.compile("# (\\d{3}) ([a-z-]+) is right here, too");

    /** In the lines for a shell: the name of a token, the role, and who has it. */
    private static final Pattern PERSON = Pattern.compile("(?m)^#> ([A-Z_]+) ([A-Z_]+) (\\S+)$");

    /** There, too: the name of a day, and how far from today it is. */
    private static final Pattern DAY = Pattern.compile("(?m)^#> (\\w+) ([+-]\\d+)$");

    private final TestSystem system;

    GrantHttpTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void every_request_of_the_file_is_accepted_in_its_order() throws IOException {
        var text = Files.readString(Settings.thisHome().resolve("docs/grant.http"));
        var requests = HttpFile.of(text, here(text)).requests();
        assertThat(requests).hasSizeGreaterThan(100);
        requests.forEach(this::isAccepted);
    }

    /** This system's addresses, its tokens for the file's people, and the file's days as they are today. */
    private Map<String, String> here(String text) {
        Map<String, String> here = new HashMap<>();
        here.put("commands", system.local().command().url() + "/api/commands");
        here.put("queries", system.local().query().url() + "/api");
        PERSON.matcher(text).results().forEach(it -> here.put(it.group(1), token(it.group(2), it.group(3))));
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        DAY.matcher(text)
                .results()
                .forEach(it -> here.put(
                        it.group(1),
                        today.plusDays(Integer.parseInt(it.group(2))).toString()));
        return here;
    }

    private String token(String role, String subject) {
        return system.token(Bearer.of(Set.of(Role.valueOf(role)), subject));
    }

    private void isAccepted(HttpFile.Request request) {
        var answer = Eventually.see(() -> request.send(system.position()), it -> it.statusCode() != 503);
        var body = json(answer);
        system.reached(body.path("position").asLong());
        var alsoRight = ALSO_RIGHT.matcher(request.comments());
        if (alsoRight.find() && answer.statusCode() == Integer.parseInt(alsoRight.group(1))) {
            assertThat(body.path("rule").asString()).isEqualTo(alsoRight.group(2));
        } else {
            assertThat(answer.statusCode())
                    .as("%s: %s", request.title(), answer.body())
                    .isIn(200, 201);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
