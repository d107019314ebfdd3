package grantledger.console.forms.known;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The reports of a grant that a command may name. */
final class Reports {
    private final Draft draft;
    private final JsonNode grant;

    Reports(Draft draft, JsonNode grant) {
        this.draft = draft;
        this.grant = grant;
    }

    /** Reports of the plan that have neither come in nor been waived. */
    List<Option> owed() {
        return grant.path("reports")
                .valueStream()
                .filter(it -> it.hasNonNull("planned"))
                .filter(it ->
                        List.of("due", "overdue").contains(it.path("state").asString("")))
                .map(it -> new Option(
                        it.path("planned").asString(),
                        draft.wording()
                                .text(
                                        "forms.choice.report",
                                        it.path("planned").asString(),
                                        kind(it),
                                        it.path("dueOn").asString(""))))
                .toList();
    }

    private String kind(JsonNode report) {
        return draft.wording().text("forms.value.kind." + report.path("kind").asString("PROGRESS"));
    }

    /** @param state {@code received} or {@code approved} */
    List<Option> in(String state) {
        return grant.path("reports")
                .valueStream()
                .filter(it -> it.path("state").asString("").equals(state))
                .map(it -> new Option(it.path("reportId").asString(), received(it)))
                .toList();
    }

    private String received(JsonNode report) {
        var content = report.path("content");
        return draft.wording()
                .text(
                        "forms.choice.received",
                        kind(report),
                        content.path("periodStart").asString(""),
                        content.path("periodEnd").asString(""),
                        draft.wording().sek(spent(report)));
    }

    private static long spent(JsonNode report) {
        return report.path("content")
                .path("spent")
                .valueStream()
                .mapToLong(it -> it.path("amountSek").asLong(0))
                .sum();
    }

    /** All of what was spent is accepted, unless somebody says otherwise. */
    void approval() {
        draft.offer("reportId", in("received"));
        var chosen = draft.given("reportId").isBlank()
                ? draft.body().path("reportId").asString("")
                : draft.given("reportId");
        report(chosen).ifPresent(it -> draft.say("acceptedCostSek", Draft.JSON.numberNode(spent(it))));
    }

    private Optional<JsonNode> report(String id) {
        return grant.path("reports")
                .valueStream()
                .filter(it -> it.path("reportId").asString("").equals(id))
                .findFirst();
    }
}
