package grantledger.console.forms.known;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a grant says of a report on it: the plan, the items of the budget, and what was sent before and came back. */
final class Reporting {
    private final Draft draft;
    private final JsonNode grant;
    private final List<Option> planned;

    Reporting(Draft draft, JsonNode grant, List<Option> planned) {
        this.draft = draft;
        this.grant = grant;
        this.planned = planned;
    }

    void tell() {
        var items = grant.path("budgetLines")
                .valueStream()
                .map(it -> new Option(
                        it.path("item").asString(""),
                        draft.wording().sek(it.path("amountSek").asLong())))
                .toList();
        draft.propose("spent.item", items);
        sentBack().ifPresentOrElse(this::again, () -> first(items));
    }

    private Optional<JsonNode> sentBack() {
        return grant.path("reports")
                .valueStream()
                .filter(it -> it.path("state").asString("").equals("completion-requested"))
                .findFirst();
    }

    private void again(JsonNode report) {
        draft.copy(report, "kind");
        draft.say("report", report.path("planned"));
        draft.copy(
                report.path("content"), "periodStart", "periodEnd", "spent", "summary", "goalFulfilment", "indicators");
        if (report.hasNonNull("planned")) {
            var number = report.path("planned").asString();
            draft.suggest("report", List.of(new Option(number, number)));
        }
        draft.fact(
                "forms.field.missing",
                String.join(
                        " · ",
                        report.path("missing")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
    }

    private void first(List<Option> items) {
        draft.suggest("report", planned);
        grant.path("reports")
                .valueStream()
                .filter(it -> it.path("planned").asString("").equals(draft.given("report")))
                .findFirst()
                .ifPresent(it -> draft.copy(it, "kind"));
        var spent = Draft.JSON.arrayNode();
        items.forEach(item -> spent.add(Draft.JSON.objectNode().put("item", item.value())));
        draft.say("spent", spent);
    }
}
