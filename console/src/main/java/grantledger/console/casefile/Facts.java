package grantledger.console.casefile;

import grantledger.console.words.Wording;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A part of an answer, its fields in the language of the page. What the service keeps from the reader is null there, and no fact here:
 * templates ask {@link #has} first.
 */
public record Facts(Wording wording, JsonNode node) {

    /** Neither null nor an empty list or text. */
    public boolean has(String field) {
        var value = node.path(field);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isContainer() && value.isEmpty())
                && !(value.isString() && value.asString().isBlank());
    }

    /** Whether the reader is told of it at all, be it that there is none. */
    public boolean tells(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    /** As it was written; empty where there is none. */
    public String said(String field) {
        return has(field) ? node.path(field).asString() : "";
    }

    public boolean is(String field) {
        return node.path(field).asBoolean(false);
    }

    public boolean is(String field, String value) {
        return said(field).equals(value);
    }

    public long number(String field) {
        return node.path(field).asLong(0);
    }

    public String counted(String field) {
        return wording.number(number(field));
    }

    /** A number as exact as it is. */
    public String decimal(String field) {
        return has(field) ? wording.decimal(node.path(field).asDouble()) : "";
    }

    public String sek(String field) {
        return has(field) ? wording.sek(number(field)) : "";
    }

    public String time(String field) {
        return wording.time(said(field));
    }

    /** @param kind of value, as the words have them */
    public String value(String kind, String field) {
        return has(field) ? wording.value(kind, said(field)) : "";
    }

    /** As {@link #value}, in the middle of a sentence. */
    public String valueWithin(String kind, String field) {
        var word = value(kind, field);
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toLowerCase(wording.language().locale()) + word.substring(1);
    }

    public String yesOrNo(String field) {
        return wording.value("truth", String.valueOf(is(field)));
    }

    public Facts at(String field) {
        return new Facts(wording, node.path(field));
    }

    public List<Facts> each(String field) {
        return node.path(field)
                .valueStream()
                .map(one -> new Facts(wording, one))
                .toList();
    }

    public List<String> texts(String field) {
        return node.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
