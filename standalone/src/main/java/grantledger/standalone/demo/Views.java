package grantledger.standalone.demo;

import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.client.UnexpectedAnswer;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.LocalSystem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What query-service answers an officer. */
record Views(LocalSystem system) {

    JsonNode read(String path, Object... arguments) {
        return readAfter(0, path.formatted(arguments));
    }

    List<JsonNode> rows(String path, Object... arguments) {
        return read(path, arguments).path("rows").valueStream().toList();
    }

    /** Waits until the views have come to the position. */
    JsonNode readAfter(long position, String path) {
        var client = new ServiceClient(system.query().url());
        var answer = client.getAfter(position, path, system.tokens().of(Person.OLLE));
        if (answer.isRefusal()) {
            throw new UnexpectedAnswer("GET " + path + " answered " + answer.problem());
        }
        return answer.body();
    }
}
