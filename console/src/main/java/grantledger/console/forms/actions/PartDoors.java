package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Commands about one report or one instalment of a grant. */
final class PartDoors {
    private PartDoors() {}

    static List<Door> ofReport(JsonNode report) {
        var state = report.path("state").asString("");
        var owed = rule(
                "report-still-owed",
                report.hasNonNull("planned") && Set.of("due", "overdue").contains(state));
        var awaits = rule("report-awaits-examination", state.equals("received"));
        return List.of(
                Door.to(
                        "report-outcome",
                        rule(
                                "report-still-owed",
                                Set.of("due", "overdue", "completion-requested").contains(state))),
                Door.to("move-report", owed),
                Door.to("waive-report", owed),
                Door.to("request-report-completion", awaits),
                Door.to(
                        "record-report-review",
                        awaits,
                        rule("review-of-drawn-report", report.hasNonNull("selectedForReview"))),
                Door.to("approve-report", awaits),
                Door.to("reopen-report", rule("report-is-approved", state.equals("approved"))));
    }

    static List<Door> ofInstalment(JsonNode instalment, boolean onHold, String person) {
        boolean released = instalment.path("released").asBoolean(false);
        boolean paid = instalment.hasNonNull("paidOn");
        return List.of(
                Door.to(
                        "release-payment",
                        rule("payments-not-held", !onHold),
                        rule("instalment-released-once", !released)),
                Door.to(
                        "confirm-payment",
                        rule("payment-is-released", released && !paid),
                        rule(
                                "payment-confirmed-by-another",
                                !instalment.path("releasedBy").asString("").equals(person))),
                Door.to("cancel-payment", rule("payment-is-released", released && !paid)),
                Door.to("return-payment", rule("payment-is-released", released)),
                Door.to("correct-payment", rule("payment-is-confirmed", paid)));
    }
}
