package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
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

    private final TestSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    GrantHttpTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void every_request_of_the_file_is_accepted_in_its_order() throws IOException {
        var text = Files.readString(Settings.thisHome().resolve("docs/grant.http"));
        var requests = HttpFile.of(text, here()).requests();
        assertThat(requests).hasSizeGreaterThan(50);
        requests.forEach(this::isAccepted);
    }

    /** This system's addresses, and its people's tokens, which the file names by their roles. */
    private Map<String, String> here() {
        Map<String, String> here = new HashMap<>();
        here.put("commands", system.local().command().url() + "/api/commands");
        here.put("queries", system.local().query().url() + "/api");
        for (var role : Role.ofPeople()) {
            here.put(role.name(), system.local().tokens().of(Person.of(role)));
        }
        return here;
    }

    private void isAccepted(HttpFile.Request request) {
        var answer = Eventually.see(() -> send(request), it -> it.statusCode() != 503);
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

    /** Reads see what was commanded before. */
    private HttpResponse<String> send(HttpFile.Request request) {
        var builder = request.builder();
        if (request.method().equals("GET")) {
            builder.header("Read-After", String.valueOf(system.position()));
        }
        try {
            return http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
