package grantledger.console.audit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An answer that showed contact persons.
 *
 * @param applicationId empty where it was of several
 */
public record ReadShown(
        long number,
        String at,
        String person,
        List<String> roles,
        String path,
        String applicationId,
        long applications) {

    static ReadShown of(JsonNode row) {
        return new ReadShown(
                row.path("number").asLong(0),
                row.path("at").asString(""),
                row.path("person").asString(""),
                row.path("roles").valueStream().map(role -> role.asString("")).toList(),
                row.path("path").asString(""),
                row.path("applicationId").asString(""),
                row.path("applications").asLong(0));
    }
}
