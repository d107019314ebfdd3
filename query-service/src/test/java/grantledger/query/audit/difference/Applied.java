package grantledger.query.audit.difference;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an answer becomes when changes are made to it. */
final class Applied {

    private final Map<String, JsonNode> values;

    private Applied(Map<String, JsonNode> values) {
        this.values = values;
    }

    static Applied to(JsonNode answer) {
        return new Applied(new HashMap<>(Leaves.of(answer).byPointer()));
    }

    /** @param field as a change names it */
    Applied change(String field, JsonNode after) {
        if (after == null || after.isNull()) {
            values.remove(field);
        } else {
            values.put(field, after);
        }
        return this;
    }

    Map<String, JsonNode> values() {
        return values;
    }
}
