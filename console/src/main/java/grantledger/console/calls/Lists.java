package grantledger.console.calls;

import grantledger.console.parts.Paging;
import tools.jackson.databind.JsonNode;

/** What a list of the services says of itself. */
public final class Lists {
    private Lists() {}

    public static Paging paging(JsonNode list) {
        return new Paging(
                list.path("page").asInt(0),
                Math.max(1, list.path("size").asInt(1)),
                list.path("total").asLong(0));
    }
}
