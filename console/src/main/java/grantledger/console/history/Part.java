package grantledger.console.history;

import grantledger.console.words.Wording;
import tools.jackson.databind.JsonNode;

/** What stands in one place of a sentence. */
@FunctionalInterface
interface Part {
    String of(Wording wording, JsonNode event);

    /** Who caused the event, as its envelope says. */
    static Part actor() {
        return (wording, event) -> named(wording, event.path("actor"));
    }

    /** Somebody whom the event itself names; where it did not tell, who caused it. */
    static Part person(String field) {
        return (wording, event) -> told(event, field) ? at(event, field).asString() : actor().of(wording, event);
    }

    private static String named(Wording wording, JsonNode person) {
        return person.asString("").isEmpty() ? wording.text("history.somebody") : person.asString();
    }

    /** As it stands; a day too. */
    static Part said(String field) {
        return (_, event) -> told(event, field) ? at(event, field).asString() : "–";
    }

    static Part time(String field) {
        return (wording, event) -> wording.time(at(event, field).asString(""));
    }

    static Part sek(String field) {
        return (wording, event) ->
                told(event, field) ? wording.sek(at(event, field).asLong()) : "–";
    }

    static Part number(String field) {
        return (wording, event) -> wording.number(at(event, field).asLong(0));
    }

    /**
     * In the middle of a sentence.
     *
     * @param kind of value, as the words have them
     */
    static Part value(String kind, String field) {
        return (wording, event) -> {
            var word = wording.value(kind, at(event, field).asString("–"));
            return word.substring(0, 1).toLowerCase(wording.language().locale()) + word.substring(1);
        };
    }

    /** How many elements a list has. */
    static Part size(String list) {
        return (wording, event) -> wording.number(at(event, list).size());
    }

    /** The sum of one field over a list, in kronor. */
    static Part sumSek(String list, String field) {
        return (wording, event) -> wording.sek(sum(event, list, field));
    }

    static Part sum(String list, String field) {
        return (wording, event) -> wording.number(sum(event, list, field));
    }

    private static long sum(JsonNode event, String list, String field) {
        return at(event, list)
                .valueStream()
                .mapToLong(one -> one.path(field).asLong(0))
                .sum();
    }

    /** How many elements of a list say no. */
    static Part denied(String list, String field) {
        return (wording, event) -> wording.number(at(event, list)
                .valueStream()
                .filter(one -> !one.path(field).asBoolean(true))
                .count());
    }

    /** A part of the event, by a path with dots. */
    static JsonNode at(JsonNode event, String field) {
        var node = event.path("payload");
        for (var name : field.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    private static boolean told(JsonNode event, String field) {
        return at(event, field).isValueNode() && !at(event, field).isNull();
    }
}
