package grantledger.console.forms.known;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a call says of a command about it. */
final class OfCall {
    private static final String[] TERMS = {
        "title",
        "legalBases",
        "opensAt",
        "closesAt",
        "tracks",
        "criteria",
        "priorities",
        "formalRequirements",
        "reportingDuties",
        "rolling",
        "appealable",
        "appealDays",
        "returnsToCeiling",
        "reviewSampling"
    };

    private final Draft draft;
    private final JsonNode call;

    OfCall(Draft draft, JsonNode call) {
        this.draft = draft;
        this.call = call;
    }

    void tell(String command, List<Option> counties) {
        switch (command) {
            case "amend-call" -> {
                draft.copy(call, TERMS);
                draft.say("focusAreas", call.path("focusAreaTerms"));
            }
            case "submit-application" -> {
                draft.suggest("focusArea", focusAreas());
                draft.suggest("applicant.countyCode", counties);
            }
            default -> {}
        }
    }

    private List<Option> focusAreas() {
        return call.path("focusAreaTerms")
                .valueStream()
                .map(it -> new Option(
                        it.path("id").asString(),
                        it.path("title").asString(it.path("id").asString())))
                .toList();
    }
}
