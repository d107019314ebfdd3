package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Commands about a grant, in the order of its life. */
final class GrantDoors {
    private final GrantStanding grant;
    private final MoneyDoors money;
    private final String person;

    GrantDoors(JsonNode grant, String person) {
        this.grant = new GrantStanding(grant);
        this.money = new MoneyDoors(this.grant, person);
        this.person = person;
    }

    List<Door> doors() {
        return Stream.of(answering(), money.paying(), changing(), reporting(), money.recovering(), closing())
                .flatMap(List::stream)
                .toList();
    }

    private List<Door> answering() {
        var waits = rule("grant-awaits-answer", !grant.isAccepted());
        return List.of(
                Door.to("accept-grant", grant.live(), grant.notRevoked(), waits),
                Door.to("refuse-grant", grant.live(), grant.notRevoked(), waits));
    }

    private boolean awaitsDecisionOnChange() {
        return grant.any("changes", GrantDoors::isRequested);
    }

    private static boolean isRequested(JsonNode change) {
        return change.path("state").asString("").equals("REQUESTED");
    }

    private List<Door> changing() {
        var own = grant.any(
                "changes",
                it -> isRequested(it) && it.path("requestedBy").asString("").equals(person));
        return List.of(
                grant.underWay(
                        "change-instalments", rule("instalments-change", grant.anyInstalment(it -> !it.isReleased()))),
                grant.underWay(
                        "request-change",
                        rule("change-before-final-report", !hasFinalReport()),
                        rule("one-pending-change", !awaitsDecisionOnChange())),
                grant.underWay(
                        "approve-change",
                        rule("change-decided-by-another", !own),
                        rule("change-is-pending", awaitsDecisionOnChange())),
                grant.underWay("reject-change", rule("change-is-pending", awaitsDecisionOnChange())));
    }

    private boolean hasFinalReport() {
        return grant.any(
                "reports",
                it -> it.path("kind").asString("").equals("FINAL") && (isIn(it, "received") || isIn(it, "approved")));
    }

    private static boolean isIn(JsonNode report, String state) {
        return report.path("state").asString("").equals(state);
    }

    private List<Door> reporting() {
        var awaits = rule("report-awaits-examination", grant.any("reports", it -> isIn(it, "received")));
        var owed = rule("report-still-owed", grant.any("reports", it -> isIn(it, "due") || isIn(it, "overdue")));
        return List.of(
                grant.underWay("report-outcome"),
                grant.underWay("request-report-completion", awaits),
                grant.underWay(
                        "record-report-review",
                        awaits,
                        rule("review-of-drawn-report", grant.any("reports", it -> it.hasNonNull("selectedForReview")))),
                grant.underWay("approve-report", awaits),
                Door.to(
                        "reopen-report",
                        grant.live(),
                        rule("report-is-approved", grant.any("reports", it -> isIn(it, "approved")))),
                Door.to("move-report", grant.live(), grant.notRevoked(), owed),
                Door.to("waive-report", grant.live(), grant.notRevoked(), owed));
    }

    private List<Door> closing() {
        boolean revoked = grant.isRevoked();
        boolean reported = grant.all("reports", it -> isIn(it, "approved") || isIn(it, "waived") || isIn(it, "lapsed"));
        return List.of(
                Door.to(
                        "close-grant",
                        grant.live(),
                        rule("grant-is-accepted", revoked || grant.isAccepted()),
                        rule("reports-approved", revoked || reported),
                        rule("change-decided", revoked || !awaitsDecisionOnChange()),
                        rule(
                                "grant-is-settled",
                                !grant.isPositive("outstandingSek") && !grant.isPositive("tooMuchOutSek"))),
                Door.to("reopen-grant", rule("grant-is-closed", grant.isClosed())));
    }
}
