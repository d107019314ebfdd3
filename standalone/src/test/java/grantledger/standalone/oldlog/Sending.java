package grantledger.standalone.oldlog;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Bearer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One command, and what it was answered. */
record Sending(Bearer sender, String command, Map<String, String> headers, JsonNode body, int status, JsonNode answer) {

    static Sending of(String line) {
        var json = ExactJson.read(line);
        var headers = new TreeMap<String, String>();
        json.path("key").asStringOpt().ifPresent(key -> headers.put("Idempotency-Key", quoted(key)));
        json.path("ifMatch").asIntOpt().ifPresent(version -> headers.put("If-Match", quoted(version)));
        return new Sending(
                bearer(json),
                json.path("command").asString(),
                headers,
                json.path("body"),
                json.path("status").asInt(),
                json.path("answer"));
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }

    static Bearer bearer(JsonNode line) {
        var roles = new TreeSet<Role>();
        line.path("roles").forEach(role -> roles.add(Role.valueOf(role.asString())));
        return new Bearer(
                roles,
                line.path("subject").asString(),
                line.path("organisation").asStringOpt().orElse(null));
    }

    /** For people. */
    String name() {
        return "%s by %s %s".formatted(command, sender.subject(), headers);
    }
}
