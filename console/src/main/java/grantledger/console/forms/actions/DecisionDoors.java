package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Commands by which an application is decided, and those about a decision that was made. */
final class DecisionDoors {
    private final JsonNode application;
    private final ApplicationStanding standing;
    private final String person;

    DecisionDoors(JsonNode application, String person) {
        this.application = application;
        this.standing = ApplicationStanding.of(application);
        this.person = person;
    }

    private boolean hasRecommendation() {
        return application.path("recommendation").path("state").asString("").equals("STANDING");
    }

    private Door.Rule anotherRecommended() {
        return rule(
                "decider-did-not-recommend",
                !application
                        .path("recommendation")
                        .path("recommendedBy")
                        .asString("")
                        .equals(person));
    }

    private Door.Rule didNotAssess() {
        return rule(
                "decider-did-not-assess",
                application
                        .path("scorings")
                        .valueStream()
                        .noneMatch(it -> it.path("assessorId").asString("").equals(person)));
    }

    List<Door> deciding() {
        var recommended = rule("decision-follows-recommendation", standing.is("RECOMMENDED"));
        var undecided = rule("application-undecided", standing.isUndecided());
        return List.of(
                Door.to(
                        "recommend-decision",
                        rule("recommendation-for-eligible", standing.is("ELIGIBLE", "GRANTED", "DECLINED"))),
                Door.to("withdraw-recommendation", rule("recommendation-is-pending", hasRecommendation())),
                Door.to("grant-funds", undecided, recommended, anotherRecommended(), didNotAssess()),
                Door.to("decline-application", undecided, recommended, anotherRecommended(), didNotAssess()),
                Door.to(
                        "dismiss-application",
                        undecided,
                        rule("dismissal-follows-failed-check", standing.is("INELIGIBLE", "LATE")),
                        rule("dismissal-by-another-than-checked", standing.is("LATE") || !checked())));
    }

    private boolean checked() {
        return application.path("examination").path("recordedBy").asString("").equals(person);
    }

    private boolean isDecided() {
        return standing.is("GRANTED", "DECLINED", "DISMISSED");
    }

    List<Door> afterwards() {
        var made = rule("decision-has-been-made", isDecided());
        return List.of(
                Door.to("record-service", made),
                Door.to("correct-decision", made),
                Door.to(
                        "reconsider-decision",
                        rule("decision-has-been-made", standing.is("GRANTED", "DECLINED")),
                        rule("reconsideration-follows-recommendation", hasRecommendation()),
                        anotherRecommended(),
                        didNotAssess()),
                Door.to("file-appeal", made, rule("one-appeal-at-a-time", !awaitsJudgment())),
                Door.to("record-appeal-outcome", rule("appeal-is-pending", awaitsJudgment())),
                Door.to("reopen-application", rule("reopened-what-ended", mayBeReopened())));
    }

    private boolean awaitsJudgment() {
        return application.path("appeals").valueStream().anyMatch(it -> !it.hasNonNull("outcome"));
    }

    /** A grant that was refused is worth nothing any more. */
    private boolean mayBeReopened() {
        return standing.is("DISMISSED", "WITHDRAWN", "LATE")
                || (standing.is("GRANTED")
                        && application.path("grantedAmountSek").asLong(1) == 0);
    }
}
