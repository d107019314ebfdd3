package grantledger.console.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Rows of rankings that tests make. */
final class Ranked {
    static final List<Weights.Criterion> CRITERIA =
            List.of(new Weights.Criterion("relevance", "Relevance", 40), new Weights.Criterion("reach", "Reach", 60));

    private Ranked() {}

    static RankedRow waiting(int rank, String id, boolean above) {
        return row(rank, id, "RECOMMENDED", OptionalDouble.of(100 - rank), above);
    }

    static RankedRow granted(int rank, String id) {
        return row(rank, id, "GRANTED", OptionalDouble.of(100 - rank), true);
    }

    static RankedRow declined(int rank, String id) {
        return row(rank, id, "DECLINED", OptionalDouble.of(100 - rank), false);
    }

    static RankedRow unscored(int rank, String id) {
        return row(rank, id, "ELIGIBLE", OptionalDouble.empty(), false);
    }

    private static RankedRow row(int rank, String id, String status, OptionalDouble score, boolean above) {
        return new RankedRow(
                rank,
                id,
                "1/" + rank,
                id,
                status,
                score,
                100,
                OptionalLong.empty(),
                above,
                new LinkedHashMap<>(),
                List.of());
    }

    static RankedRow alike(long requestedSek, Map<String, Double> parts, String... prioritiesMet) {
        return new RankedRow(
                1,
                "a",
                "1/1",
                "a",
                "ELIGIBLE",
                OptionalDouble.of(50),
                requestedSek,
                OptionalLong.empty(),
                true,
                new LinkedHashMap<>(parts),
                List.of(prioritiesMet));
    }
}
