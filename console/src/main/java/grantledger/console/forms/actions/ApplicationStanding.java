package grantledger.console.forms.actions;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How an application stands, as far as commands about it ask. */
record ApplicationStanding(String status) {
    private static final Set<String> UNDECIDED = Set.of(
            "SUBMITTED", "COMPLETION_REQUESTED", "ELIGIBLE", "INELIGIBLE", "RECOMMENDED", "LATE", "UNDER_ASSESSMENT");

    static ApplicationStanding of(JsonNode application) {
        return new ApplicationStanding(application.path("status").asString(""));
    }

    boolean is(String... statuses) {
        return Set.of(statuses).contains(status);
    }

    boolean isUndecided() {
        return UNDECIDED.contains(status);
    }
}
