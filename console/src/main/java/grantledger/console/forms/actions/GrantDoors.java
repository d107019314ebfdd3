package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Commands about a grant, in the order of its life. */
final class GrantDoors {
    private final JsonNode grant;
    private final String person;
    private final String ending;

    GrantDoors(JsonNode grant, String person) {
        this.grant = grant;
        this.person = person;
        this.ending = grant.path("ending").path("kind").asString("");
    }

    List<Door> doors() {
        return Stream.of(answering(), paying(), changing(), reporting(), recovering(), closing())
                .flatMap(List::stream)
                .toList();
    }

    private Door.Rule live() {
        return rule("grant-is-live", !ending.equals("REFUSED") && !ending.equals("CLOSED"));
    }

    private Door.Rule notRevoked() {
        return rule("grant-not-revoked", !ending.equals("REVOKED"));
    }

    private Door.Rule accepted() {
        return rule("grant-is-accepted", grant.hasNonNull("acceptedAt"));
    }

    /** Live, not revoked, and accepted. */
    private Door underWay(String command, Door.Rule... more) {
        return Door.to(command, join(List.of(live(), notRevoked(), accepted()), more));
    }

    private static Door.Rule[] join(List<Door.Rule> first, Door.Rule... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(Door.Rule[]::new);
    }

    private boolean any(String list, Predicate<JsonNode> such) {
        return grant.path(list).valueStream().anyMatch(such);
    }

    private boolean isOnHold() {
        return grant.path("onHold").asBoolean(false);
    }

    private static boolean isReleased(JsonNode instalment) {
        return instalment.path("released").asBoolean(false);
    }

    private static boolean isPaid(JsonNode instalment) {
        return instalment.hasNonNull("paidOn");
    }

    private static boolean isUnderWay(JsonNode instalment) {
        return isReleased(instalment) && !isPaid(instalment);
    }

    /** Whether the person released it. */
    private boolean isOwn(JsonNode instalment) {
        return instalment.path("releasedBy").asString("").equals(person);
    }

    private List<Door> answering() {
        var waits = rule("grant-awaits-answer", !grant.hasNonNull("acceptedAt"));
        return List.of(
                Door.to("accept-grant", live(), notRevoked(), waits),
                Door.to("refuse-grant", live(), notRevoked(), waits));
    }

    private List<Door> paying() {
        var released = rule("payment-is-released", any("instalments", GrantDoors::isUnderWay));
        return List.of(
                underWay(
                        "release-payment",
                        rule(
                                "payment-by-second-person",
                                !grant.path("decidedBy").asString("").equals(person)),
                        rule("payments-not-held", !isOnHold()),
                        rule("instalment-released-once", any("instalments", it -> !isReleased(it)))),
                Door.to(
                        "confirm-payment",
                        live(),
                        released,
                        rule("payment-confirmed-by-another", any("instalments", it -> isUnderWay(it) && !isOwn(it)))),
                Door.to("cancel-payment", live(), released),
                Door.to(
                        "return-payment",
                        live(),
                        rule("payment-is-released", any("instalments", GrantDoors::isReleased))),
                Door.to(
                        "correct-payment",
                        live(),
                        rule("payment-is-confirmed", any("instalments", GrantDoors::isPaid))),
                Door.to("hold-payments", live(), rule("payments-not-held", !isOnHold())),
                Door.to("resume-payments", live(), rule("payments-are-held", isOnHold())));
    }

    private boolean awaitsDecisionOnChange() {
        return any("changes", GrantDoors::isRequested);
    }

    private static boolean isRequested(JsonNode change) {
        return change.path("state").asString("").equals("REQUESTED");
    }

    private List<Door> changing() {
        var own = any(
                "changes",
                it -> isRequested(it) && it.path("requestedBy").asString("").equals(person));
        return List.of(
                underWay("change-instalments", rule("instalments-change", any("instalments", it -> !isReleased(it)))),
                underWay(
                        "request-change",
                        rule("change-before-final-report", !hasFinalReport()),
                        rule("one-pending-change", !awaitsDecisionOnChange())),
                underWay(
                        "approve-change",
                        rule("change-decided-by-another", !own),
                        rule("change-is-pending", awaitsDecisionOnChange())),
                underWay("reject-change", rule("change-is-pending", awaitsDecisionOnChange())));
    }

    private boolean hasFinalReport() {
        return any(
                "reports",
                it -> it.path("kind").asString("").equals("FINAL") && (isIn(it, "received") || isIn(it, "approved")));
    }

    private static boolean isIn(JsonNode report, String state) {
        return report.path("state").asString("").equals(state);
    }

    private List<Door> reporting() {
        var awaits = rule("report-awaits-examination", any("reports", it -> isIn(it, "received")));
        var owed = rule("report-still-owed", any("reports", it -> isIn(it, "due") || isIn(it, "overdue")));
        return List.of(
                underWay("report-outcome"),
                underWay("request-report-completion", awaits),
                underWay(
                        "record-report-review",
                        awaits,
                        rule("review-of-drawn-report", any("reports", it -> it.hasNonNull("selectedForReview")))),
                underWay("approve-report", awaits),
                Door.to(
                        "reopen-report",
                        live(),
                        rule("report-is-approved", any("reports", it -> isIn(it, "approved")))),
                Door.to("move-report", live(), notRevoked(), owed),
                Door.to("waive-report", live(), notRevoked(), owed));
    }

    private boolean isPositive(String figure) {
        return grant.path(figure).asLong(0) > 0;
    }

    private List<Door> recovering() {
        return List.of(
                Door.to("demand-repayment", live(), rule("demand-within-paid", isPositive("mayBeDemandedSek"))),
                Door.to("withdraw-demand", live(), rule("withdrawal-within-demand", isPositive("demandedSek"))),
                Door.to("waive-repayment", live(), rule("waiver-within-demand", isPositive("outstandingSek"))),
                Door.to("record-repayment", live(), rule("repayment-within-paid", isPositive("paidSek"))),
                Door.to(
                        "correct-repayment",
                        live(),
                        rule("repayment-is-recorded", any("repayments", it -> it.hasNonNull("repayment")))));
    }

    private List<Door> closing() {
        boolean revoked = ending.equals("REVOKED");
        boolean reported = grant.path("reports")
                .valueStream()
                .allMatch(it -> isIn(it, "approved") || isIn(it, "waived") || isIn(it, "lapsed"));
        return List.of(
                Door.to(
                        "close-grant",
                        live(),
                        rule("grant-is-accepted", revoked || grant.hasNonNull("acceptedAt")),
                        rule("reports-approved", revoked || reported),
                        rule("change-decided", revoked || !awaitsDecisionOnChange()),
                        rule("grant-is-settled", !isPositive("outstandingSek") && !isPositive("tooMuchOutSek"))),
                Door.to("reopen-grant", rule("grant-is-closed", ending.equals("CLOSED"))));
    }
}
