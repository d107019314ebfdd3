package grantledger.query.describing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import tools.jackson.databind.JsonNode;

/**
 * A client in Java, made from an API's description and nothing else, and compiled: a record for each schema and a method
 * for each GET, whose arguments are the parameters that the description requires. It is the least that any generator does,
 * so what it stumbles over, all stumble over: two schemas or operations of one name, a parameter that nobody can give.
 */
final class GeneratedClient {

    private final StringBuilder source = new StringBuilder("""
        import java.util.*;
        import com.fasterxml.jackson.annotation.JsonProperty;

        public final class Client {
            public interface Http { String get(String path); }
        """);

    private GeneratedClient() {}

    static Class<?> of(JsonNode api, Path folder) throws IOException {
        GeneratedClient client = new GeneratedClient();
        api.at("/components/schemas").properties().forEach(it -> client.record(it.getKey(), it.getValue()));
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getKey().equals("get") && isDescribedHere(operation.getValue()))
                        .forEach(operation -> client.method(path.getKey(), operation.getValue())));
        return compiled(client.source.append("}\n").toString(), folder);
    }

    /** And not by somebody else's standard, or as bytes. */
    private static boolean isDescribedHere(JsonNode operation) {
        return operation
                .at("/responses/200/content/application~1json/schema/$ref")
                .stringValue("")
                .startsWith("#");
    }

    private static Class<?> compiled(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Client.java"), source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", classpath(), file.toString());
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

    private static String classpath() {
        URI jackson = URI.create(com.fasterxml.jackson.annotation.JsonProperty.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return Path.of(jackson).toString();
    }

    private void record(String name, JsonNode schema) {
        Map<String, String> enums = new TreeMap<>();
        String components = schema.at("/properties").properties().stream()
                .map(field -> type(name, field.getKey(), field.getValue(), enums) + " _" + field.getKey())
                .map(component -> "@JsonProperty(\"%s\") %s"
                        .formatted(component.substring(component.lastIndexOf(" _") + 2), component))
                .collect(Collectors.joining(", "));
        source.append("    public record %s(%s) {%s}\n".formatted(name, components, String.join(" ", enums.values())));
    }

    private String type(String owner, String field, JsonNode schema, Map<String, String> enums) {
        if (schema.has("$ref")) {
            return schema.at("/$ref").stringValue().replaceAll(".*/", "");
        }
        if (schema.has("enum")) {
            enums.put(field, enumeration("Of_" + field, schema.at("/enum")));
            return owner + ".Of_" + field;
        }
        return switch (schema.at("/type").stringValue("any")) {
            case "string" -> text(schema.at("/format").stringValue(""));
            case "integer" -> schema.at("/format").stringValue().equals("int64") ? "Long" : "Integer";
            case "number" -> "java.math.BigDecimal";
            case "boolean" -> "Boolean";
            case "array" -> "List<" + type(owner, field, schema.at("/items"), enums) + ">";
            case "object" -> "Map<String, " + type(owner, field, schema.at("/additionalProperties"), enums) + ">";
            default -> "Object";
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "UUID";
            case "date" -> "java.time.LocalDate";
            case "date-time" -> "java.time.Instant";
            default -> "String";
        };
    }

    private static String enumeration(String name, JsonNode values) {
        return values.valueStream()
                .map(JsonNode::stringValue)
                .map(value -> "@JsonProperty(\"%s\") %s".formatted(value, value.replaceAll("\\W", "_")))
                .collect(Collectors.joining(", ", "public enum " + name + " {", "}"));
    }

    private void method(String path, JsonNode operation) {
        StringJoiner arguments = new StringJoiner(", ");
        StringJoiner query = new StringJoiner("&");
        operation.at("/parameters").forEach(parameter -> {
            if (parameter.at("/required").booleanValue(false)) {
                String name = parameter.at("/name").stringValue();
                arguments.add("String " + name);
                if (parameter.at("/in").stringValue().equals("query")) {
                    query.add(name + "=\" + " + name + " + \"");
                }
            }
        });
        JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
        String url = path.replaceAll("\\{(\\w+)}", "\" + $1 + \"") + (query.length() == 0 ? "" : "?" + query);
        source.append("""
                public static String %1$s(Http http%2$s) { return http.get("%3$s"); }
                public static final Class<?> %1$s = %4$s.class;
            """.formatted(
                        operation.at("/operationId").stringValue(),
                        arguments.length() == 0 ? "" : ", " + arguments,
                        url,
                        type("", "", answer, Map.of())));
    }

    /** The names of its methods. */
    static List<String> methods(Class<?> client) {
        return List.of(client.getMethods()).stream()
                .filter(method -> method.getDeclaringClass() == client)
                .map(java.lang.reflect.Method::getName)
                .sorted()
                .toList();
    }
}
