package grantledger.events;

import grantledger.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies of a document in which one field, at any depth, is missing, of another type, or not of its form, or an object has
 * a field too many.
 */
final class SpoiledFields {

    private static final String WRITTEN_IN_A_FORM =
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\d(T.*Z)?";

    private final JsonNode document;
    private final List<JsonNode> copies = new ArrayList<>();

    private SpoiledFields(JsonNode document) {
        this.document = document;
    }

    static List<JsonNode> copiesOf(JsonNode document) {
        SpoiledFields spoiled = new SpoiledFields(document);
        spoiled.spoil("", document);
        return spoiled.copies;
    }

    private void spoil(String path, JsonNode value) {
        if (value instanceof ObjectNode object) {
            copy(path, it -> it.put("unheardOf", 1));
            object.properties().forEach(field -> spoil(path, field.getKey(), field.getValue()));
        } else if (value instanceof ArrayNode array) {
            for (int nth = 0; nth < array.size(); nth++) {
                spoil(path + "/" + nth, array.get(nth));
            }
        }
    }

    private void spoil(String path, String field, JsonNode value) {
        copy(path, it -> it.remove(field));
        copy(path, it -> it.set(field, ofAnotherType(value)));
        if (value.isString() && value.stringValue().matches(WRITTEN_IN_A_FORM)) {
            copy(path, it -> it.put(field, "någon gång"));
        }
        spoil(path + "/" + field, value);
    }

    private void copy(String path, Consumer<ObjectNode> change) {
        JsonNode copy = document.deepCopy();
        change.accept((ObjectNode) copy.at(path));
        copies.add(copy);
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        return Json.mapper().readTree(value.isString() ? "7" : value.isNull() ? "[[]]" : "\"7\"");
    }
}
