package grantledger.console.forms;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import grantledger.console.forms.shapes.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the commands as command-service gives it; its build compares the copy. */
public final class Description {
    public static final JsonNode API = read();
    public static final Commands COMMANDS = Commands.of(API);

    private Description() {}

    private static JsonNode read() {
        try (var in = Description.class.getResourceAsStream("commands.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode content(String command) {
        return API.path("paths")
                .path("/api/commands/" + command)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json");
    }

    /** Bodies that the service is known to accept. */
    public static List<JsonNode> examples(String command) {
        return content(command)
                .path("examples")
                .valueStream()
                .map(example -> example.path("value"))
                .toList();
    }

    /** What the schema of the command finds wrong with a body. */
    public static List<String> faults(String command, JsonNode body) {
        var schema = (ObjectNode) content(command).path("schema").deepCopy();
        schema.set("components", API.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(body.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
