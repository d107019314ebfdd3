package grantledger.console.history;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How events of one type are told.
 *
 * @param variant which of the type's sentences, or empty
 * @param parts in the order of the places in the sentence
 * @param quoted what people wrote, shown below the sentence in their words
 */
record Telling(Function<JsonNode, String> variant, List<Part> parts, List<String> quoted) {

    static Telling of(Part... parts) {
        return new Telling(_ -> "", List.of(parts), List.of());
    }

    /** The sentence depends on what a field says. */
    Telling by(String field) {
        return chosen(event -> Part.at(event, field).asString(""));
    }

    Telling chosen(Function<JsonNode, String> choice) {
        return new Telling(choice, parts, quoted);
    }

    Telling quoting(String... fields) {
        return new Telling(variant, parts, List.of(fields));
    }
}
