package grantledger.standalone.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills {@code ${name}} in a scenario's JSON. A text that is one whole placeholder becomes a number where its name ends
 * in {@code _sek} or {@code _points}, and true or false where it ends in {@code _met}. A field that is one whole placeholder
 * of an empty value is left out.
 */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("\\$\\{\\w+_(?:sek|points)}");
    private static final Pattern TRUTH = Pattern.compile("\\$\\{\\w+_met}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Template() {}

    static JsonNode fill(JsonNode template, Map<String, String> values) {
        return switch (template) {
            case ObjectNode object -> {
                var filled = NODES.objectNode();
                object.properties().stream()
                        .filter(field -> !isEmpty(field.getValue(), values))
                        .forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                var filled = NODES.arrayNode();
                array.forEach(element -> filled.add(fill(element, values)));
                yield filled;
            }
            default -> template.isString() ? leaf(template.asString(), values) : template;
        };
    }

    private static boolean isEmpty(JsonNode template, Map<String, String> values) {
        return template.isString()
                && PLACEHOLDER.matcher(template.asString()).matches()
                && fill(template.asString(), values).isEmpty();
    }

    private static JsonNode leaf(String text, Map<String, String> values) {
        var filled = fill(text, values);
        if (NUMBER.matcher(text).matches()) {
            return NODES.numberNode(Long.parseLong(filled));
        }
        return TRUTH.matcher(text).matches()
                ? NODES.booleanNode(Boolean.parseBoolean(filled))
                : NODES.stringNode(filled);
    }

    /** @throws IllegalStateException when a name has no value */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("The scenario knows no " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
