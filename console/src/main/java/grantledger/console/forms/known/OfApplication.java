package grantledger.console.forms.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What an application, and the call that it came in, say of a command about it. */
final class OfApplication {
    private static final int LONGEST_SCALE = 10;
    private static final String[] PROPOSAL = {
        "projectTitle",
        "purpose",
        "requestedAmountSek",
        "projectStart",
        "projectEnd",
        "budgetLines",
        "leadershipAnchored",
        "municipalSupport",
        "previousGrantId",
        "otherFinancing"
    };

    private final Draft draft;
    private final JsonNode application;
    private final JsonNode call;

    /** @param call missing where the command has no need of it */
    OfApplication(Draft draft, JsonNode application, JsonNode call) {
        this.draft = draft;
        this.application = application;
        this.call = call;
    }

    static boolean needsCall(String command) {
        return switch (command) {
            case "record-formal-check", "score-application", "grant-funds" -> true;
            default -> false;
        };
    }

    void tell(String command) {
        draft.fact(
                "forms.field.applicant",
                application.path("applicant").path("name").asString(""));
        draft.sum("forms.grant.request", application.path("requestedAmountSek"));
        switch (command) {
            case "complete-application" -> draft.copy(application, PROPOSAL);
            case "record-formal-check" -> formalCheck();
            case "score-application" -> scoring();
            case "unassign-assessor" ->
                draft.offer("assessorId", people(application.path("assessors"), Function.identity()));
            case "declare-conflict-of-interest" -> ownConflict();
            case "lift-conflict-of-interest" -> draft.offer("personId", conflicts());
            case "grant-funds" -> granting();
            case "recommend-decision" -> score();
            case "reconsider-decision" -> recommendation("outcome", "amountSek");
            case "extend-completion" ->
                draft.say("dueOn", application.path("examination").path("completionDueOn"));
            case "dismiss-application" -> dismissal();
            case "erase-personal-data" -> erasure();
            default -> {}
        }
    }

    private void formalCheck() {
        var results = Draft.JSON.arrayNode();
        for (var requirement : ofTrack("formalRequirements")) {
            var result = Draft.JSON
                    .objectNode()
                    .put("requirementId", requirement.path("id").asString());
            earlier(requirement.path("id").asString()).ifPresent(it -> {
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

    private Optional<JsonNode> earlier(String requirement) {
        return application
                .path("examination")
                .path("results")
                .valueStream()
                .filter(it -> it.path("requirementId").asString("").equals(requirement))
                .findFirst();
    }

    private void scoring() {
        var own = application
                .path("scorings")
                .valueStream()
                .filter(it -> it.path("assessorId").asString("").equals(draft.person()))
                .findFirst();
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
        draft.settle("scores", "scores.criterionId", "priorities", "priorities.priorityId");
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

    private static List<Option> people(JsonNode list, Function<JsonNode, JsonNode> id) {
        var people = new ArrayList<Option>();
        list.forEach(it ->
                people.add(new Option(id.apply(it).asString(), id.apply(it).asString())));
        return people;
    }

    private void ownConflict() {
        draft.say("personId", draft.person());
        if (draft.isOnly("ASSESSOR")) {
            draft.settle("personId");
        }
    }

    private List<Option> conflicts() {
        var standing = Draft.JSON.arrayNode();
        application
                .path("conflicts")
                .valueStream()
                .filter(it -> !it.hasNonNull("liftedAt"))
                .forEach(standing::add);
        return people(standing, it -> it.path("personId"));
    }

    private void granting() {
        recommendation("amountSek");
        score();
        var track = application.path("track").asString("");
        call.path("tracks")
                .valueStream()
                .filter(it -> it.path("track").asString("").equals(track))
                .forEach(it -> draft.sum("forms.grant.remaining", it.path("remainingSek")));
    }

    private void score() {
        var score = application.path("score");
        draft.fact("forms.grant.score", score.isNumber() ? draft.wording().decimal(score.asDouble()) : "");
    }

    private void recommendation(String... fields) {
        var recommended = application.path("recommendation");
        draft.copy(recommended, fields);
        draft.sum("forms.grant.recommended", recommended.path("amountSek"));
        draft.fact(
                "forms.grant.recommended.reasons", recommended.path("reasons").asString(""));
    }

    private void dismissal() {
        switch (application.path("status").asString("")) {
            case "LATE" -> draft.say("ground", "LATE");
            case "INELIGIBLE" -> draft.say("ground", "FORMAL_CHECK");
            default -> {}
        }
    }

    private void erasure() {
        var proposed = application.path("erasureProposed");
        draft.fact(
                "forms.field.disposalDecision",
                proposed.path("disposalDecision").asString(""));
        draft.fact("forms.field.reasons", proposed.path("reasons").asString(""));
    }
}
