package grantledger.standalone.hostile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body of which one place can be written in any way, also in ways that no JSON is written in. */
record Body(JsonNode json) {

    private static final String HERE = "@@here@@";

    /** A place in a body, as a JSON pointer, with what stands there. */
    record Place(String pointer, JsonNode value) {

        String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        /** Of a list, where it has no name of its own. */
        boolean isElement() {
            return name().matches("\\d+");
        }

        boolean isAmount() {
            return value.isNumber();
        }

        boolean isDate() {
            return value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d.*");
        }

        boolean isText() {
            return value.isString() && !isDate() && !isId();
        }

        boolean isId() {
            return value.isString() && value.asString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }

        boolean isOrganisationNumber() {
            return name().equals("organisationNumber");
        }
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect("", json, places);
        return places;
    }

    private static void collect(String pointer, JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.properties().forEach(field -> place(pointer + "/" + field.getKey(), field.getValue(), places));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                place(pointer + "/" + i, node.path(i), places);
            }
        }
    }

    private static void place(String pointer, JsonNode node, List<Place> places) {
        places.add(new Place(pointer, node));
        collect(pointer, node, places);
    }

    /** @param written what stands at the place, exactly as it is sent */
    String with(Place place, String written) {
        JsonNode copy = json.deepCopy();
        JsonNode parent = copy.at(place.pointer().substring(0, place.pointer().lastIndexOf('/')));
        switch (parent) {
            case ObjectNode object -> object.set(place.name(), JsonNodeFactory.instance.stringNode(HERE));
            case ArrayNode array ->
                array.set(Integer.parseInt(place.name()), JsonNodeFactory.instance.stringNode(HERE));
            default -> throw new IllegalStateException(place.pointer());
        }
        return copy.toString().replace('"' + HERE + '"', written);
    }

    String without(Place place) {
        JsonNode copy = json.deepCopy();
        JsonNode parent = copy.at(place.pointer().substring(0, place.pointer().lastIndexOf('/')));
        switch (parent) {
            case ObjectNode object -> object.remove(place.name());
            case ArrayNode array -> array.remove(Integer.parseInt(place.name()));
            default -> throw new IllegalStateException(place.pointer());
        }
        return copy.toString();
    }

    /** The place as it is, and the same field once more where it has a name. */
    String doubled(Place place) {
        String value = place.value().toString();
        return with(place, place.isElement() ? value : value + ",\"" + place.name() + "\":" + value);
    }

    /** With a field beside the place, which has a name, that nobody asked for. */
    String beside(Place place, String name, String written) {
        return with(place, place.value() + ",\"" + name + "\":" + written);
    }
}
