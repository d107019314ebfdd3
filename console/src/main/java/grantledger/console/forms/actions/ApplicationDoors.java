package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Commands about an application, in the order of its life. */
final class ApplicationDoors {
    private final JsonNode application;
    private final ApplicationStanding standing;
    private final String person;
    private final DecisionDoors decisions;

    ApplicationDoors(JsonNode application, String person) {
        this.application = application;
        this.standing = ApplicationStanding.of(application);
        this.person = person;
        this.decisions = new DecisionDoors(application, person);
    }

    List<Door> doors() {
        return Stream.of(examining(), assessing(), decisions.deciding(), decisions.afterwards(), personalData())
                .flatMap(List::stream)
                .toList();
    }

    private Door.Rule undecided() {
        return rule("application-undecided", standing.isUndecided() && !standing.is("LATE"));
    }

    private Door.Rule inTime(String rule) {
        return rule(rule, !standing.is("RECOMMENDED"));
    }

    private boolean isExamined() {
        return standing.is("SUBMITTED", "ELIGIBLE", "INELIGIBLE");
    }

    private List<Door> examining() {
        return List.of(
                Door.to("register-application", rule("registered-once", !application.hasNonNull("diaryNumber"))),
                Door.to(
                        "request-completion",
                        undecided(),
                        inTime("completion-before-recommendation"),
                        rule("one-completion-at-a-time", isExamined())),
                Door.to("complete-application", undecided(), inTime("supplemented-while-open")),
                Door.to(
                        "extend-completion",
                        undecided(),
                        rule("completion-awaits", standing.is("COMPLETION_REQUESTED"))),
                Door.to(
                        "record-formal-check",
                        undecided(),
                        inTime("formal-check-before-recommendation"),
                        rule("formal-check-after-completion", isExamined())),
                Door.to("withdraw-application", rule("application-undecided", standing.isUndecided())));
    }

    private List<Door> assessing() {
        var assessable = rule(
                "application-undecided", standing.is("DECLINED") || (standing.isUndecided() && !standing.is("LATE")));
        return List.of(
                Door.to("assign-assessor", assessable),
                Door.to(
                        "unassign-assessor",
                        assessable,
                        rule(
                                "assessor-is-assigned",
                                !application.path("assessors").isEmpty())),
                Door.to(
                        "declare-conflict-of-interest",
                        rule("conflict-before-end", !standing.is("WITHDRAWN", "DISCONTINUED"))),
                Door.to(
                        "lift-conflict-of-interest",
                        rule("conflict-before-end", !standing.is("WITHDRAWN", "DISCONTINUED")),
                        rule("conflict-is-declared", hasConflict())),
                Door.to(
                        "score-application",
                        rule("assigned-assessor-scores", names(application.path("assessors"), person)),
                        rule("scored-while-eligible", standing.is("ELIGIBLE", "DECLINED", "UNDER_ASSESSMENT"))));
    }

    private boolean hasConflict() {
        return application.path("conflicts").valueStream().anyMatch(it -> !it.hasNonNull("liftedAt"));
    }

    private static boolean names(JsonNode list, String person) {
        return list.valueStream().anyMatch(it -> it.asString("").equals(person));
    }

    private List<Door> personalData() {
        boolean proposed = application.hasNonNull("erasureProposed");
        boolean own = application
                .path("erasureProposed")
                .path("proposedBy")
                .asString("")
                .equals(person);
        return List.of(
                Door.to("propose-erasure", rule("one-erasure-proposal-at-a-time", !proposed)),
                Door.to("withdraw-erasure-proposal", rule("erasure-follows-proposal", proposed)),
                Door.to(
                        "erase-personal-data",
                        rule("erasure-follows-proposal", proposed),
                        rule("erased-by-another", !own)));
    }
}
