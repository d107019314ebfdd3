package grantledger.standalone.client;

import tools.jackson.databind.JsonNode;

/** What a service answered. A batch's lines are answers too, with the status that the command alone would have got. */
public record Answer(int status, JsonNode body) {

    public boolean isRefusal() {
        return status >= 400;
    }

    public String id() {
        return text("id");
    }

    public long position() {
        return body.path("position").asLong();
    }

    /** A field's text, or nothing when it is absent. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** For people: what was refused and why. */
    public String problem() {
        return "%d %s: %s".formatted(status, text("rule").isEmpty() ? text("title") : text("rule"), text("detail"));
    }
}
