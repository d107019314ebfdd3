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

    static List<Door> ofInstalment(Instalment instalment, boolean onHold, String person) {
        var released = rule("payment-is-released", instalment.isUnderWay());
        return List.of(
                Door.to(
                        "release-payment",
                        rule("payments-not-held", !onHold),
                        rule("instalment-released-once", !instalment.isReleased())),
                Door.to(
                        "confirm-payment",
                        released,
                        rule("payment-confirmed-by-another", !instalment.isReleasedBy(person))),
                Door.to("cancel-payment", released),
                Door.to("return-payment", rule("payment-is-released", instalment.isReleased())),
                Door.to("correct-payment", rule("payment-is-confirmed", instalment.isPaid())));
    }
}
