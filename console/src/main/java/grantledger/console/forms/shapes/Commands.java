package grantledger.console.forms.shapes;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Every command of a description, by its name. */
public final class Commands {
    private static final String PATH = "/api/commands/";

    private final Map<String, Command> byName = new TreeMap<>();

    private Commands(JsonNode api) {
        var shapes = new Shapes(api);
        api.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(PATH))
                .forEach(path -> add(
                        path.getKey().substring(PATH.length()), path.getValue().path("post"), shapes));
    }

    /** @param api what {@code /v3/api-docs} of command-service answers */
    public static Commands of(JsonNode api) {
        return new Commands(api);
    }

    private void add(String name, JsonNode operation, Shapes shapes) {
        var schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var roles =
                operation.path("x-roles").valueStream().map(JsonNode::asString).toList();
        byName.put(name, new Command(name, roles, shapes.group(schema)));
    }

    public Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Command> all() {
        return byName.values();
    }
}
