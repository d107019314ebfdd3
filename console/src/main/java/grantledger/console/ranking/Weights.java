package grantledger.console.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What each criterion weighs: in the call's terms, and in the what-if that somebody tries out in their place.
 *
 * @param tried weight by criterion, of those that the URL names
 */
public record Weights(List<Criterion> criteria, Map<String, Integer> tried) {

    /** What a form calls its field for a criterion, before the criterion's id. */
    public static final String FIELD = "w.";

    /** How far a slider goes at least. */
    private static final int SCALE = 100;

    public record Criterion(String id, String title, int weight) {
        private static Criterion of(JsonNode criterion) {
            return new Criterion(
                    criterion.path("id").asString(""),
                    criterion.path("title").asString(""),
                    criterion.path("weight").asInt(0));
        }
    }

    /** @param text {@code relevance:40,reach:0}; what cannot be read is left for the service to refuse */
    static Weights of(JsonNode call, String text) {
        var criteria = call.path("criteria").valueStream().map(Criterion::of).toList();
        var tried = new LinkedHashMap<String, Integer>();
        for (var pair : (text == null ? "" : text).split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0 && pair.substring(colon + 1).strip().matches("\\d{1,7}")) {
                tried.put(
                        pair.substring(0, colon).strip(),
                        Integer.valueOf(pair.substring(colon + 1).strip()));
            }
        }
        return new Weights(criteria, tried);
    }

    /** The same criteria with what the sliders of a form say. */
    Weights slid(Map<String, String> fields) {
        SequencedMap<String, Integer> slid = new LinkedHashMap<>(tried);
        criteria.forEach(criterion -> {
            var field = fields.getOrDefault(FIELD + criterion.id(), "");
            if (field.matches("\\d{1,7}")) {
                slid.put(criterion.id(), Integer.valueOf(field));
            }
        });
        return new Weights(criteria, slid);
    }

    public int of(Criterion criterion) {
        return tried.getOrDefault(criterion.id(), criterion.weight());
    }

    /** Whether anything weighs other than in the call. */
    public boolean areWhatIf() {
        return criteria.stream().anyMatch(criterion -> of(criterion) != criterion.weight());
    }

    /** Nothing can be ranked by them. */
    public boolean weighNothing() {
        return criteria.stream().mapToInt(this::of).sum() == 0;
    }

    /** As they stand in the URL and in what is asked of the service; empty where they are the call's. */
    String text() {
        return areWhatIf()
                ? criteria.stream()
                        .map(criterion -> criterion.id() + ":" + of(criterion))
                        .collect(Collectors.joining(","))
                : "";
    }

    /** Where the sliders end. */
    public int most() {
        int most = criteria.stream()
                .mapToInt(criterion -> Math.max(criterion.weight(), of(criterion)))
                .max()
                .orElse(0);
        return Math.max(SCALE, most);
    }

    /** What a criterion weighs of all, in whole hundredths. */
    public long percent(Criterion criterion) {
        long all = criteria.stream().mapToLong(this::of).sum();
        return all == 0 ? 0 : Math.round(100.0 * of(criterion) / all);
    }
}
