package grantledger.console.calls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many applications of a call have each status, track by track.
 *
 * @param rows statuses that at least one application has, in the order in which they are lived
 */
public record StatusCounts(List<String> tracks, List<Row> rows) {

    /** @param counts in the order of the tracks */
    public record Row(String status, List<Long> counts) {
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public static StatusCounts of(Iterable<JsonNode> tracks) {
        SequencedMap<String, JsonNode> byTrack = new LinkedHashMap<>();
        tracks.forEach(track -> byTrack.put(track.path("track").asString(""), track.path("counts")));
        var rows = byTrack.values().stream()
                .flatMap(counts -> counts.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .map(status -> new Row(status, counts(byTrack.values().stream(), status)))
                .filter(row -> row.total() > 0)
                .toList();
        return new StatusCounts(List.copyOf(byTrack.keySet()), rows);
    }

    private static List<Long> counts(Stream<JsonNode> tracks, String status) {
        return tracks.map(counts -> counts.path(status).asLong(0)).toList();
    }

    public long total() {
        return total(_ -> true);
    }

    public long total(Predicate<String> status) {
        return rows.stream()
                .filter(row -> status.test(row.status()))
                .mapToLong(Row::total)
                .sum();
    }

    public long totalOf(int track) {
        return rows.stream().mapToLong(row -> row.counts().get(track)).sum();
    }
}
