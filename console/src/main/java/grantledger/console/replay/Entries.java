package grantledger.console.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An application's entries in the decision register, in their order, and which of them is shown.
 *
 * @param shown the position of that one
 */
public record Entries(List<JsonNode> all, long shown) {

    static Entries of(JsonNode rows, long shown) {
        return new Entries(rows.valueStream().toList(), shown);
    }

    private static long position(JsonNode entry) {
        return entry.path("position").asLong(0);
    }

    public boolean isShown(JsonNode entry) {
        return position(entry) == shown;
    }

    public Optional<Long> before() {
        return all.stream()
                .map(Entries::position)
                .filter(position -> position < shown)
                .reduce((_, later) -> later);
    }

    public Optional<Long> after() {
        return all.stream()
                .map(Entries::position)
                .filter(position -> position > shown)
                .findFirst();
    }
}
