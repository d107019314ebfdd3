package grantledger.console.casefile;

import grantledger.console.forms.actions.ActionList;
import grantledger.console.forms.actions.Actions;
import grantledger.console.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the reader can do, beside the part of the page that it is about. What no other part claims stands with the first. */
public final class Doors {
    private static final Map<String, Set<String>> CLAIMED = Map.of(
            "checks",
            Set.of("register-application", "request-completion", "extend-completion", "record-formal-check"),
            "assessment",
            Set.of(
                    "assign-assessor",
                    "unassign-assessor",
                    "declare-conflict-of-interest",
                    "lift-conflict-of-interest",
                    "score-application"),
            "decision",
            Set.of(
                    "recommend-decision",
                    "withdraw-recommendation",
                    "grant-funds",
                    "decline-application",
                    "dismiss-application",
                    "reopen-application",
                    "reconsider-decision",
                    "correct-decision",
                    "record-service"),
            "appeals",
            Set.of("file-appeal", "record-appeal-outcome"),
            "money",
            Set.of(
                    "release-payment",
                    "confirm-payment",
                    "cancel-payment",
                    "return-payment",
                    "correct-payment",
                    "hold-payments",
                    "resume-payments",
                    "change-instalments",
                    "demand-repayment",
                    "withdraw-demand",
                    "waive-repayment",
                    "record-repayment",
                    "correct-repayment"),
            "reports",
            Set.of(
                    "report-outcome",
                    "request-report-completion",
                    "record-report-review",
                    "approve-report",
                    "reopen-report",
                    "move-report",
                    "waive-report"));

    private final ActionList list;
    private final Page page;
    private final Facts application;

    Doors(ActionList list, Page page, Facts application) {
        this.list = list;
        this.page = page;
        this.application = application;
    }

    private Actions all() {
        return list.ofApplication(page, application.node());
    }

    /** @param part {@code submission}, {@code checks}, {@code assessment}, {@code decision}, {@code appeals} */
    public Actions of(String part) {
        return part.equals("submission") ? unclaimed(all()) : claimed(all(), part);
    }

    /** @param part {@code grant}, {@code money}, {@code reports} */
    public Actions of(Facts grant, String part) {
        var all = list.ofGrant(page, grant.node());
        return part.equals("grant") ? unclaimed(all) : claimed(all, part);
    }

    public Actions ofInstalment(Facts grant, Facts instalment) {
        return list.ofInstalment(page, grant.node(), instalment.node());
    }

    public Actions ofReport(Facts grant, Facts report) {
        return list.ofReport(page, grant.node(), report.node());
    }

    /** All that are open, of the application and of these grants. */
    public List<Actions.Action> open(List<Facts> grants) {
        var open = all().open().stream().collect(Collectors.toList());
        grants.forEach(grant -> open.addAll(list.ofGrant(page, grant.node()).open()));
        return List.copyOf(open);
    }

    private static Actions claimed(Actions all, String part) {
        return all.only(CLAIMED.get(part).toArray(String[]::new));
    }

    private static Actions unclaimed(Actions all) {
        var claimed = CLAIMED.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Actions(
                all.open().stream()
                        .filter(one -> !claimed.contains(one.command()))
                        .toList(),
                all.closed().stream()
                        .filter(one -> !claimed.contains(one.command()))
                        .toList());
    }
}
