package grantledger.query.audit.difference;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why an event came about, in the words of whoever caused it. */
final class Reasons {

    /** What events call it; the first of them that an event has. Some have no text of their own but a ground. */
    static final List<String> FIELDS = List.of("reasons", "reason", "grounds", "ground");

    private Reasons() {}

    /** Null where the event has none. */
    static String of(Object event) {
        JsonNode fields = Shown.value(event);
        return FIELDS.stream()
                .map(fields::path)
                .filter(JsonNode::isString)
                .findFirst()
                .map(JsonNode::stringValue)
                .orElse(null);
    }
}
