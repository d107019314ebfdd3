package grantledger.verifier.json;

import java.util.List;
import java.util.SequencedMap;

/** What a JSON text says. */
public sealed interface JsonValue {

    /** Its members in the order in which they stand; no name stands twice. */
    record JsonObject(SequencedMap<String, JsonValue> members) implements JsonValue {}

    record JsonArray(List<JsonValue> elements) implements JsonValue {}

    record JsonString(String text) implements JsonValue {}

    /** As it is written, so that nothing is rounded. */
    record JsonNumber(String text) implements JsonValue {}

    record JsonBoolean(boolean isTrue) implements JsonValue {}

    record JsonNull() implements JsonValue {}
}
