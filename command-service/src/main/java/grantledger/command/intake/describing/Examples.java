package grantledger.command.intake.describing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Bodies of commands that are known to be accepted: the requests of docs/grant.http, which the build sends. */
final class Examples {

    private static final Pattern REQUEST = Pattern.compile(
            "(?ms)^### ([^\n]+)\n(?:#[^\n]*\n)*POST \\{\\{commands}}/([a-z-]+)\n.*?\n\n(\\{.*?)\\s*(?=^###|\\z)");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^@(\\w+) = (.+)$");

    private final Map<String, Map<String, Example>> byCommand = new TreeMap<>();

    private Examples(String requests) {
        Map<String, String> values = new TreeMap<>();
        VARIABLE.matcher(requests).results().forEach(it -> values.put("{{" + it.group(1) + "}}", it.group(2)));
        REQUEST.matcher(requests).results().forEach(it -> add(it.group(2), it.group(1), filledIn(it.group(3), values)));
    }

    /** Read when they are asked for, which is seldom. */
    static Examples ofTheStory() {
        try (InputStream in = Examples.class.getResourceAsStream("grant.http")) {
            return new Examples(new String(in.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String filledIn(String body, Map<String, String> values) {
        String filled = body;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private void add(String command, String title, String body) {
        Map<String, Example> examples = byCommand.computeIfAbsent(command, it -> new LinkedHashMap<>());
        Example example = new Example();
        example.summary(title).value(Json.mapper().readValue(body, Map.class));
        examples.put(command + "-" + (examples.size() + 1), example);
    }

    /** By their names, in the order of the story. */
    Map<String, Example> of(String command) {
        return byCommand.getOrDefault(command, Map.of());
    }
}
