package grantledger.console.history;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every type of event in words. One that came into the contract later is told as such, by its name. */
final class Sentences {
    static final Map<String, Telling> BY_TYPE = all();

    private Sentences() {}

    private static Map<String, Telling> all() {
        var all = new TreeMap<>(ApplicationTellings.ALL);
        all.putAll(GrantTellings.ALL);
        all.putAll(OtherTellings.ALL);
        return Map.copyOf(all);
    }

    /** @param event a row of {@code /api/audit/streams/{id}/events} */
    static String sentence(Wording wording, JsonNode event) {
        var type = event.path("type").asString("");
        var telling = BY_TYPE.get(type);
        var key = telling == null ? "" : key(wording, type, telling.variant().apply(event));
        return key.isEmpty()
                ? wording.text("history.unknown", Part.actor().of(wording, event), type)
                : wording.text(
                        key,
                        telling.parts().stream()
                                .map(part -> part.of(wording, event))
                                .toArray());
    }

    /** Of the sentence for this variant, or of the only one; empty where there is none yet. */
    private static String key(Wording wording, String type, String variant) {
        var plain = "history." + type;
        return Stream.of(plain + "." + variant, plain)
                .filter(wording::has)
                .findFirst()
                .orElse("");
    }

    /** What people wrote, in their own words. */
    static List<String> quotes(JsonNode event) {
        var telling = BY_TYPE.get(event.path("type").asString(""));
        return telling == null
                ? List.of()
                : telling.quoted().stream()
                        .flatMap(field -> quote(event, field))
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static Stream<String> quote(JsonNode event, String field) {
        if (field.equals("results.note")) {
            return Part.at(event, "results")
                    .valueStream()
                    .map(one -> one.path("note").asString(""));
        }
        var said = Part.at(event, field);
        return said.isArray() ? said.valueStream().map(JsonNode::asString) : Stream.of(said.asString(""));
    }
}
