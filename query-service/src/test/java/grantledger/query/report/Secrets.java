package grantledger.query.report;

import grantledger.events.Event;
import grantledger.events.IndicatorEvent;
import grantledger.format.EventType;
import grantledger.format.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Gives everybody in an event a name that can be found again, and every free text one that names somebody. */
final class Secrets {

    /** Stands in every name. */
    static final String MARK = "Hemlig";

    private static final Set<String> PEOPLE = Set.of("assessorId", "personId");
    private static final Set<String> TEXTS = Set.of(
            "reasons",
            "reason",
            "summary",
            "findings",
            "description",
            "purpose",
            "grounds",
            "reference",
            "missing",
            "conditions",
            "correction",
            "note");

    private Secrets() {}

    static Event in(Event event) {
        EventType<Event> type = Event.CODEC.typeOf(event);
        JsonNode json = Json.mapper().readTree(Event.CODEC.write(event));
        // What is said with published values is published, too.
        mark(json, false, event instanceof IndicatorEvent ? Set.of("note") : Set.of());
        return Event.CODEC.read(type.name(), type.revision(), Json.mapper().writeValueAsBytes(json));
    }

    private static void mark(JsonNode json, boolean person, Set<String> spared) {
        if (json instanceof ObjectNode object) {
            for (String field : Set.copyOf(object.propertyNames())) {
                boolean marked = person || (isPersonal(field) && !spared.contains(field));
                if (marked && object.get(field).isString()) {
                    object.put(field, MARK + " " + object.get(field).stringValue());
                } else {
                    mark(object.get(field), marked, spared);
                }
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (person && array.get(i).isString()) {
                    array.set(i, StringNode.valueOf(MARK + " " + array.get(i).stringValue()));
                } else {
                    mark(array.get(i), person, spared);
                }
            }
        }
    }

    private static boolean isPersonal(String field) {
        return field.endsWith("By") || field.equals("contact") || PEOPLE.contains(field) || TEXTS.contains(field);
    }
}
