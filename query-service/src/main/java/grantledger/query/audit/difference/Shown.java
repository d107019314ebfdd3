package grantledger.query.audit.difference;

import grantledger.projections.storing.ViewJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers as trees of fields, with every decimal as it is written. */
final class Shown {

    private Shown() {}

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode answer(Object answer) {
        ObjectNode fields = (ObjectNode) value(answer);
        fields.remove("version");
        fields.remove("position");
        return fields;
    }

    static JsonNode value(Object value) {
        return ViewJson.read(ViewJson.write(value), JsonNode.class);
    }
}
