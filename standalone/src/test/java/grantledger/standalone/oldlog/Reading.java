package grantledger.standalone.oldlog;

import grantledger.standalone.identity.Bearer;
import tools.jackson.databind.JsonNode;

/**
 * One read, and what it was answered.
 *
 * @param answer text where it is not JSON
 */
record Reading(Bearer reader, String path, String accept, int status, JsonNode answer) {

    static Reading of(String line) {
        var json = ExactJson.read(line);
        return new Reading(
                Sending.bearer(json),
                json.path("path").asString(),
                json.path("accept").asString("application/json"),
                json.path("status").asInt(),
                json.path("answer"));
    }

    /** Whether it shows one call, application or grant, now or then, or the events of one. */
    boolean isOfOne() {
        return accept.contains("json")
                && path.matches(
                        "/api/(?:audit/)?(?:calls|applications|grants|streams)/[0-9a-f-]{36}(?:/events)?(?:\\?.*)?");
    }

    /** For people. */
    String name() {
        return "GET %s (%s) by %s".formatted(path, accept, reader.subject());
    }
}
