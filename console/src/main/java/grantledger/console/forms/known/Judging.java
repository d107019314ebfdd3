package grantledger.console.forms.known;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The rows that a call prescribes to whoever judges an application: its requirements to be checked, its criteria and priorities to be
 * scored, with what the same person said before.
 */
final class Judging {
    private static final int LONGEST_SCALE = 10;

    private final Draft draft;
    private final JsonNode application;
    private final JsonNode call;

    Judging(Draft draft, JsonNode application, JsonNode call) {
        this.draft = draft;
        this.application = application;
        this.call = call;
    }

    void check() {
        var results = Draft.JSON.arrayNode();
        for (var requirement : ofTrack("formalRequirements")) {
            var id = requirement.path("id").asString();
            var result = Draft.JSON.objectNode().put("requirementId", id);
            named(application.at("/examination/results"), "requirementId", id).ifPresent(it -> {
                result.set("met", it.path("met"));
                result.set("note", it.path("note"));
            });
            if (requirement.hasNonNull("field")) {
                var says =
                        application.path(requirement.path("field").asString()).asString("");
                result.put("met", says.equals(requirement.path("value").asString("")));
            }
            draft.row(
                    "results[" + results.size() + "]", requirement.path("title").asString(""), "");
            results.add(result);
        }
        draft.say("results", results);
        draft.settle("results", "results.requirementId");
    }

    void score() {
        var own = named(application.path("scorings"), "assessorId", draft.person());
        criteria(own);
        priorities(own);
        draft.settle("scores", "scores.criterionId", "priorities", "priorities.priorityId");
    }

    private void criteria(Optional<JsonNode> own) {
        var scores = Draft.JSON.arrayNode();
        for (var criterion : call.path("criteria")) {
            var id = criterion.path("id").asString();
            var score = Draft.JSON.objectNode().put("criterionId", id);
            own.flatMap(it -> named(it.path("scores"), "criterionId", id)).ifPresent(given -> {
                score.set("points", given.path("points"));
                score.set("reason", given.path("reason"));
            });
            var row = "scores[" + scores.size() + "]";
            draft.row(row, criterion.path("title").asString(""), scale(criterion));
            draft.suggest(row + ".points", points(criterion.path("maxPoints").asInt()));
            scores.add(score);
        }
        draft.say("scores", scores);
    }

    private void priorities(Optional<JsonNode> own) {
        var priorities = Draft.JSON.arrayNode();
        for (var priority : ofTrack("priorities")) {
            var id = priority.path("id").asString();
            var answer = Draft.JSON.objectNode().put("priorityId", id);
            own.flatMap(it -> named(it.path("priorities"), "priorityId", id))
                    .ifPresent(given -> answer.set("met", given.path("met")));
            draft.row(
                    "priorities[" + priorities.size() + "]",
                    priority.path("title").asString(""),
                    "");
            priorities.add(answer);
        }
        draft.say("priorities", priorities);
    }

    /** A short scale is seen whole. */
    private static List<Option> points(int most) {
        return most > LONGEST_SCALE
                ? List.of()
                : IntStream.rangeClosed(0, most)
                        .mapToObj(String::valueOf)
                        .map(point -> new Option(point, point))
                        .toList();
    }

    private String scale(JsonNode criterion) {
        var scale = draft.wording()
                .text(
                        "forms.scale",
                        criterion.path("maxPoints").asInt(),
                        criterion.path("weight").asInt());
        var aspects =
                criterion.path("aspects").valueStream().map(JsonNode::asString).toList();
        return aspects.isEmpty() ? scale : scale + ". " + String.join(" · ", aspects);
    }

    private static Optional<JsonNode> named(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(it -> it.path(field).asString("").equals(value))
                .findFirst();
    }

    /** Those that hold for the application's track; one that names none holds for all. */
    private List<JsonNode> ofTrack(String terms) {
        var track = application.path("track").asString("");
        return call.path(terms)
                .valueStream()
                .filter(it -> it.path("tracks").isEmpty()
                        || it.path("tracks")
                                .valueStream()
                                .anyMatch(one -> one.asString().equals(track)))
                .toList();
    }
}
