package grantledger.console.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An application in its place.
 *
 * @param score 0–100; empty where it has none, or the reader may not see it yet
 * @param parts what each criterion adds to the score
 */
public record RankedRow(
        int rank,
        String applicationId,
        String diaryNumber,
        String applicant,
        String status,
        OptionalDouble score,
        long requestedSek,
        OptionalLong grantedSek,
        boolean aboveLine,
        SequencedMap<String, Double> parts,
        List<String> prioritiesMet) {

    private static final Set<String> DECIDED = Set.of("GRANTED", "DECLINED");

    static List<RankedRow> of(JsonNode rows) {
        return rows.valueStream().map(RankedRow::ofOne).toList();
    }

    /** A row of the ranking as the services write it. */
    public static RankedRow ofOne(JsonNode row) {
        SequencedMap<String, Double> parts = new LinkedHashMap<>();
        row.path("scoresByCriterion")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asDouble(0)));
        return new RankedRow(
                row.path("rank").asInt(0),
                row.path("applicationId").asString(""),
                row.path("diaryNumber").asString(""),
                row.path("applicant").asString(""),
                row.path("status").asString(""),
                row.path("score").isNumber()
                        ? OptionalDouble.of(row.path("score").asDouble())
                        : OptionalDouble.empty(),
                row.path("requestedAmountSek").asLong(0),
                row.path("grantedAmountSek").isNumber()
                        ? OptionalLong.of(row.path("grantedAmountSek").asLong())
                        : OptionalLong.empty(),
                row.path("aboveLine").asBoolean(false),
                parts,
                row.path("prioritiesMet")
                        .valueStream()
                        .map(met -> met.asString(""))
                        .toList());
    }

    /** It has a score and no decision: the line is drawn among these. */
    public boolean waits() {
        return score.isPresent() && !DECIDED.contains(status);
    }

    /** In the order of the criteria; nought where one adds nothing. */
    public double[] parts(List<Weights.Criterion> criteria) {
        return criteria.stream()
                .mapToDouble(criterion -> part(criterion.id()).orElse(0.0))
                .toArray();
    }

    public Optional<Double> part(String criterion) {
        return Optional.ofNullable(parts.get(criterion));
    }
}
