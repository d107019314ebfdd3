package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token, who commands and reads. JSON is written with single quotation marks. */
public record Actor(TestSystem system, String token) {

    /** The command must succeed. */
    public Answer does(String command, String json, Object... arguments) {
        var answer = asks(Map.of(), command, json, arguments);
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isIn(200, 201);
        return answer;
    }

    /** The command must be refused with this status. */
    public Answer isRefused(int status, String command, String json, Object... arguments) {
        var answer = asks(Map.of(), command, json, arguments);
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(status);
        return answer;
    }

    public Answer asks(Map<String, String> headers, String command, String json, Object... arguments) {
        var answer =
                system.commands().post("/api/commands/" + command, token, json(json.formatted(arguments)), headers);
        system.reached(answer.position());
        return answer;
    }

    /** Sees all that was commanded before. */
    public JsonNode reads(String path, Object... arguments) {
        var answer = tries(path, arguments);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    public Answer tries(String path, Object... arguments) {
        return system.queries().getAfter(system.position(), path.formatted(arguments), token);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
