package grantledger.console.forms.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What an application, and the call that it came in, say of a command about it. */
final class OfApplication {
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
            case "record-formal-check" -> new Judging(draft, application, call).check();
            case "score-application" -> new Judging(draft, application, call).score();
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
