package grantledger.console.forms.known;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a grant says of a command about it. */
final class OfGrant {
    private final Draft draft;
    private final JsonNode grant;
    private final Reports reports;

    OfGrant(Draft draft, JsonNode grant) {
        this.draft = draft;
        this.grant = grant;
        this.reports = new Reports(draft, grant);
    }

    void tell(String command) {
        draft.fact("forms.field.applicant", grant.path("applicant").path("name").asString(""));
        draft.sum("forms.field.GrantFunds.amountSek", grant.path("grantedAmountSek"));
        switch (command) {
            case "release-payment" -> instalments(it -> !isReleased(it));
            case "confirm-payment", "cancel-payment" -> instalments(it -> isReleased(it) && !isPaid(it));
            case "return-payment" -> instalments(OfGrant::isReleased);
            case "correct-payment" -> instalments(OfGrant::isPaid);
            case "change-instalments" -> unreleased();
            case "approve-change", "reject-change" -> changes();
            case "request-change" -> change();
            case "move-report", "waive-report" -> draft.offer("report", reports.owed());
            case "report-outcome" -> new Reporting(draft, grant, reports.owed()).tell();
            case "approve-report" -> reports.approval();
            case "request-report-completion", "record-report-review" -> draft.offer("reportId", reports.in("received"));
            case "reopen-report" -> draft.offer("reportId", reports.in("approved"));
            case "demand-repayment" -> positive("tooMuchOutSek");
            case "withdraw-demand", "waive-repayment", "record-repayment" -> positive("outstandingSek");
            case "correct-repayment" -> draft.offer("repayment", repayments());
            default -> {}
        }
    }

    private static boolean isReleased(JsonNode instalment) {
        return instalment.path("released").asBoolean(false);
    }

    private static boolean isPaid(JsonNode instalment) {
        return instalment.hasNonNull("paidOn");
    }

    private void instalments(Predicate<JsonNode> possible) {
        draft.offer(
                "instalment",
                grant.path("instalments")
                        .valueStream()
                        .filter(possible)
                        .map(this::instalment)
                        .toList());
    }

    private Option instalment(JsonNode it) {
        var number = it.path("instalment").asString();
        return new Option(
                number,
                draft.wording()
                        .text(
                                "forms.choice.instalment",
                                number,
                                draft.wording().sek(it.path("amountSek").asLong()),
                                it.path("payableOn").asString("")));
    }

    private void unreleased() {
        var rows = Draft.JSON.arrayNode();
        grant.path("instalments").valueStream().filter(it -> !isReleased(it)).forEach(it -> {
            var row = Draft.JSON.objectNode();
            row.set("amountSek", it.path("plannedSek"));
            row.set("payableOn", it.path("payableOn"));
            row.set("afterReport", it.path("report"));
            rows.add(row);
        });
        draft.say("instalments", rows);
        draft.sum("forms.grant.free", grant.path("mayBeReleasedSek"));
    }

    private void changes() {
        draft.offer(
                "changeId",
                grant.path("changes")
                        .valueStream()
                        .filter(it -> it.path("state").asString("").equals("REQUESTED"))
                        .map(it -> new Option(
                                it.path("changeId").asString(),
                                it.path("description").asString("")))
                        .toList());
    }

    private void change() {
        draft.fact("forms.field.projectEnd", grant.path("projectEnd").asString(""));
        draft.suggest("reports.report", reports.owed());
    }

    private void positive(String figure) {
        if (grant.path(figure).asLong(0) > 0) {
            draft.say("amountSek", grant.path(figure));
        }
        draft.sum("forms.grant.outstanding", grant.path("outstandingSek"));
        draft.sum("forms.grant.tooMuchOut", grant.path("tooMuchOutSek"));
    }

    private List<Option> repayments() {
        return grant.path("repayments")
                .valueStream()
                .filter(it -> it.path("step").asString("").equals("RECORDED"))
                .map(it -> new Option(
                        it.path("repayment").asString(),
                        draft.wording()
                                .text(
                                        "forms.choice.repayment",
                                        it.path("repayment").asString(),
                                        draft.wording().sek(it.path("amountSek").asLong()),
                                        it.path("receivedOn").asString(""))))
                .toList();
    }
}
