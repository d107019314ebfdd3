package grantledger.console.forms.known;

import tools.jackson.databind.JsonNode;

/**
 * What a command is about, as it stood when its form was drawn.
 *
 * @param kind {@code applications}, {@code grants}, {@code calls} or {@code indicators}, as in paths
 * @param title as people know it
 * @param view as query-service answers
 */
public record Matter(String kind, String id, String title, JsonNode view) {

    /** For {@code If-Match}. */
    public long version() {
        return view.path("version").asLong(0);
    }

    /** Of its last event: as of there it can be read again as it is now. */
    public long position() {
        return view.path("position").asLong(0);
    }

    /** Where it is shown. */
    public String path() {
        return "/" + kind + "/" + id;
    }
}
