package grantledger.console.replay;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the replay says of a decision. */
public sealed interface Verdict {

    /** It follows in every respect. */
    record Same() implements Verdict {}

    /** @param departures where it does not */
    record Departs(List<Departure> departures) implements Verdict {}

    /** The entry decides nothing, such as a correction, and is not compared. */
    record NotCompared() implements Verdict {}

    static Verdict of(JsonNode context) {
        if (!context.path("follows").isBoolean()) {
            return new NotCompared();
        }
        var departures =
                context.path("departures").valueStream().map(Departure::of).toList();
        return departures.isEmpty() ? new Same() : new Departs(departures);
    }

    /** Key of what is said of it in a word or two. */
    default String key() {
        return switch (this) {
            case Same _ -> "replay.verdict.same";
            case Departs _ -> "replay.verdict.departs";
            case NotCompared _ -> "replay.verdict.notCompared";
        };
    }

    default List<Departure> departed() {
        return switch (this) {
            case Departs it -> it.departures();
            case Same _, NotCompared _ -> List.of();
        };
    }
}
