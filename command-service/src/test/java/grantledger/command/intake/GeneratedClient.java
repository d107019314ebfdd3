package grantledger.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import grantledger.format.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import tools.jackson.databind.JsonNode;

/**
 * A client in Java, made from the API's description and nothing else, and compiled: a record for each schema and a method
 * for each POST, whose argument is the body. It is the least that any generator does, so what it stumbles over, all
 * stumble over: two operations of one name, a name that no method can have, a body that is not described.
 */
final class GeneratedClient {

    private final StringBuilder source = new StringBuilder("""
        import java.util.*;
        import com.fasterxml.jackson.annotation.JsonProperty;

        public interface Client {
        """);

    private GeneratedClient() {}

    static Class<?> of(JsonNode api, Path folder) throws IOException {
        GeneratedClient client = new GeneratedClient();
        api.at("/components/schemas").properties().forEach(it -> client.record(it.getKey(), it.getValue()));
        api.at("/paths").forEach(path -> client.method(path.path("post")));
        return compiled(client.source.append("}\n").toString(), folder);
    }

    /** What it would send: what is absent is not written. */
    static String written(Object body) {
        return Json.mapper()
                .rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build()
                .writeValueAsString(body);
    }

    private static Class<?> compiled(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Client.java"), source);
        String jackson = Path.of(URI.create(JsonProperty.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", jackson, file.toString());
        if (failed != 0) {
            throw new AssertionError("The client does not compile: " + source);
        }
        try {
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, GeneratedClient.class.getClassLoader())
                    .loadClass("Client");
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void record(String name, JsonNode schema) {
        Map<String, String> enums = new TreeMap<>();
        String components = schema.path("properties").properties().stream()
                .map(field -> "@JsonProperty(\"%s\") %s _%s"
                        .formatted(field.getKey(), type(name, field.getKey(), field.getValue(), enums), field.getKey()))
                .collect(Collectors.joining(", "));
        source.append("    record %s(%s) {%s}\n".formatted(name, components, String.join(" ", enums.values())));
    }

    private static String type(String owner, String field, JsonNode schema, Map<String, String> enums) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            return name.equals("FocusAreaInput") ? "Object" : name; // one of two, which records cannot say
        }
        if (schema.has("enum")) {
            enums.put(field, enumeration("Of_" + field, schema.path("enum")));
            return owner + ".Of_" + field;
        }
        return switch (schema.path("type").asString("any")) {
            case "string" -> "String";
            case "integer" -> schema.path("format").asString("").equals("int32") ? "Integer" : "Long";
            case "number" -> "java.math.BigDecimal";
            case "boolean" -> "Boolean";
            case "array" -> "List<" + type(owner, field, schema.path("items"), enums) + ">";
            default -> "Object";
        };
    }

    private static String enumeration(String name, JsonNode values) {
        return values.valueStream()
                .map(JsonNode::asString)
                .map(value -> "@JsonProperty(\"%s\") _%s".formatted(value, value.replaceAll("\\W", "_")))
                .collect(Collectors.joining(", ", "enum " + name + " {", "}"));
    }

    private void method(JsonNode operation) {
        JsonNode content = operation
                .path("requestBody")
                .path("content")
                .properties()
                .iterator()
                .next()
                .getValue();
        String body = type("", "", content.path("schema"), new TreeMap<>());
        JsonNode answer = operation
                .path("responses")
                .path("200")
                .path("content")
                .properties()
                .iterator()
                .next()
                .getValue();
        source.append("    %s %s(%s body);\n"
                .formatted(
                        type("", "", answer.path("schema"), new TreeMap<>()),
                        operation.path("operationId").asString(),
                        body));
    }
}
