package grantledger.command.intake;

import grantledger.format.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** As much of the API's description as a form is drawn from: every command with its roles, its body and its examples. */
final class CommandsDescribed {

    private static final List<String> ANSWERED = List.of("Answer", "Happened", "Problem", "FieldError");

    private CommandsDescribed() {}

    static String of(JsonNode api) {
        ObjectNode kept = Json.mapper().createObjectNode();
        ObjectNode paths = kept.putObject("paths");
        api.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/commands/"))
                .forEach(path -> command(path.getValue().path("post"), paths.putObject(path.getKey())));
        ObjectNode schemas = kept.putObject("components").putObject("schemas");
        api.path("components").path("schemas").properties().stream()
                .filter(schema -> !ANSWERED.contains(schema.getKey()))
                .forEach(schema -> schemas.set(schema.getKey(), schema.getValue()));
        return Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(kept)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static void command(JsonNode operation, ObjectNode path) {
        ObjectNode post = path.putObject("post");
        post.set("x-roles", operation.path("x-roles"));
        JsonNode json = operation.path("requestBody").path("content").path("application/json");
        post.putObject("requestBody").putObject("content").set("application/json", json);
    }
}
