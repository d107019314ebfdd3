package grantledger.standalone.hostile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of a service, as its description says.
 *
 * @param roles    of whom a command is for; empty for reads
 * @param examples of the body, each with every field that the description has for it
 * @param query    names of the parameters
 */
record Operation(String method, String path, Set<String> roles, List<JsonNode> examples, List<String> query) {

    static List<Operation> of(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(of(api, method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode api, String method, String path, JsonNode described) {
        JsonNode json = described.path("requestBody").path("content").path("application/json");
        List<JsonNode> examples =
                json.path("examples").valueStream().map(it -> it.path("value")).toList();
        Set<String> roles = new TreeSet<>();
        described.path("x-roles").forEach(role -> roles.add(role.asString()));
        Set<String> query = new HashSet<>();
        described.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")) {
                query.add(parameter.path("name").asString());
            }
        });
        List<JsonNode> bodies = new ArrayList<>(examples);
        if (!json.isMissingNode()) {
            bodies.add(Skeleton.of(api, json.path("schema")));
        }
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                roles,
                bodies,
                query.stream().sorted().toList());
    }

    /** The last part of its path, which is a command's name. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isCommand() {
        return !examples.isEmpty() && !roles.isEmpty();
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
