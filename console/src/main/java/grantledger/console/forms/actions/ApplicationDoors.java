package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Commands about an application, in the order of its life. */
final class ApplicationDoors {
    static final Set<String> UNDECIDED = Set.of(
            "SUBMITTED", "COMPLETION_REQUESTED", "ELIGIBLE", "INELIGIBLE", "RECOMMENDED", "LATE", "UNDER_ASSESSMENT");
    private static final Set<String> EXAMINED = Set.of("SUBMITTED", "ELIGIBLE", "INELIGIBLE");

    private final JsonNode application;
    private final String status;
    private final String person;
    private final DecisionDoors decisions;

    ApplicationDoors(JsonNode application, String person) {
        this.application = application;
        this.status = application.path("status").asString("");
        this.person = person;
        this.decisions = new DecisionDoors(application, person);
    }

    List<Door> doors() {
        return Stream.of(examining(), assessing(), decisions.deciding(), decisions.afterwards(), personalData())
                .flatMap(List::stream)
                .toList();
    }

    private boolean is(String... statuses) {
        return Set.of(statuses).contains(status);
    }

    private Door.Rule undecided() {
        return rule("application-undecided", UNDECIDED.contains(status) && !is("LATE"));
    }

    private Door.Rule inTime(String rule) {
        return rule(rule, !is("RECOMMENDED"));
    }

    private List<Door> examining() {
        return List.of(
                Door.to("register-application", rule("registered-once", !application.hasNonNull("diaryNumber"))),
                Door.to(
                        "request-completion",
                        undecided(),
                        inTime("completion-before-recommendation"),
                        rule("one-completion-at-a-time", EXAMINED.contains(status))),
                Door.to("complete-application", undecided(), inTime("supplemented-while-open")),
                Door.to("extend-completion", undecided(), rule("completion-awaits", is("COMPLETION_REQUESTED"))),
                Door.to(
                        "record-formal-check",
                        undecided(),
                        inTime("formal-check-before-recommendation"),
                        rule("formal-check-after-completion", EXAMINED.contains(status))),
                Door.to("withdraw-application", rule("application-undecided", UNDECIDED.contains(status))));
    }

    private List<Door> assessing() {
        var assessable = rule("application-undecided", is("DECLINED") || (UNDECIDED.contains(status) && !is("LATE")));
        return List.of(
                Door.to("assign-assessor", assessable),
                Door.to(
                        "unassign-assessor",
                        assessable,
                        rule(
                                "assessor-is-assigned",
                                !application.path("assessors").isEmpty())),
                Door.to("declare-conflict-of-interest", rule("conflict-before-end", !is("WITHDRAWN", "DISCONTINUED"))),
                Door.to(
                        "lift-conflict-of-interest",
                        rule("conflict-before-end", !is("WITHDRAWN", "DISCONTINUED")),
                        rule("conflict-is-declared", hasConflict())),
                Door.to(
                        "score-application",
                        rule("assigned-assessor-scores", names(application.path("assessors"), person)),
                        rule("scored-while-eligible", is("ELIGIBLE", "DECLINED", "UNDER_ASSESSMENT"))));
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
