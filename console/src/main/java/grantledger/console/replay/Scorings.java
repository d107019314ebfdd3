package grantledger.console.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The points that stood, assessor by assessor, by the criteria of the call. */
public record Scorings(List<Criterion> criteria, List<Scoring> scorings) {

    public record Criterion(String id, String title, long maxPoints) {}

    /** @param points of each criterion, in the order of the criteria */
    public record Scoring(String assessor, String scoredAt, List<Optional<Points>> points) {}

    public record Points(long points, long maxPoints, String reason) {}

    static Scorings of(JsonNode context) {
        var criteria = context.at("/call/criteria")
                .valueStream()
                .map(one -> new Criterion(
                        one.path("id").asString(""),
                        one.path("title").asString(""),
                        one.path("maxPoints").asLong(0)))
                .toList();
        var scorings = context.path("scores")
                .valueStream()
                .map(scoring -> scoring(scoring, criteria))
                .toList();
        return new Scorings(criteria, scorings);
    }

    private static Scoring scoring(JsonNode scoring, List<Criterion> criteria) {
        return new Scoring(
                scoring.path("assessorId").asString(""),
                scoring.path("scoredAt").asString(""),
                criteria.stream().map(criterion -> points(scoring, criterion)).toList());
    }

    private static Optional<Points> points(JsonNode scoring, Criterion criterion) {
        return scoring.path("scores")
                .valueStream()
                .filter(score -> score.path("criterionId").asString("").equals(criterion.id()))
                .findFirst()
                .map(score -> new Points(
                        score.path("points").asLong(0),
                        score.path("maxPoints").asLong(criterion.maxPoints()),
                        score.path("reason").asString("")));
    }
}
