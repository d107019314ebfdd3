package grantledger.standalone.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests know without the console: they ask the services themselves. */
public final class Api {
    private final Place place;
    private final ServiceClient commands;
    private final ServiceClient queries;
    private final Map<Person, String> tokens = new EnumMap<>(Person.class);
    private long position;

    Api(Place place) {
        this.place = place;
        commands = new ServiceClient(place.command());
        queries = new ServiceClient(place.query());
    }

    /** @param json with single quotation marks */
    public Answer does(Person person, String command, String json, Object... arguments) {
        var body = JsonMapper.shared().readTree(json.formatted(arguments).replace('\'', '"'));
        return does(person, command, body);
    }

    public Answer does(Person person, String command, JsonNode body) {
        var answer = commands.post("/api/commands/" + command, token(person), body, Map.of());
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isIn(200, 201);
        position = Math.max(position, answer.position());
        return answer;
    }

    public JsonNode reads(Person person, String path) {
        var answer = tries(person, path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    public Answer tries(Person person, String path) {
        return queries.getAfter(position, path, token(person));
    }

    private String token(Person person) {
        return tokens.computeIfAbsent(person, place.tokens()::of);
    }
}
