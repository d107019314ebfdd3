package grantledger.console.casefile;

import grantledger.console.words.Wording;
import java.util.List;

/** What comes next in a matter, and who does it, in a sentence. */
final class NextStep {
    private final Wording wording;
    private final Facts application;

    private NextStep(Facts application) {
        this.wording = application.wording();
        this.application = application;
    }

    /** @param grants those of the application, the last one in force */
    static String of(Facts application, List<Facts> grants) {
        return new NextStep(application).sentence(grants);
    }

    private String sentence(List<Facts> grants) {
        if (application.each("appeals").stream().anyMatch(appeal -> !appeal.has("outcome"))) {
            return next("appealed");
        }
        return switch (application.said("status")) {
            case "SUBMITTED" -> next(application.has("diaryNumber") ? "submitted" : "unregistered");
            case "COMPLETION_REQUESTED" ->
                next("completion", application.at("examination").said("completionDueOn"));
            case "ELIGIBLE" -> assessment();
            case "INELIGIBLE" -> next("ineligible");
            case "RECOMMENDED" -> next("recommended");
            case "UNDER_ASSESSMENT" -> next("assessed");
            case "LATE" -> next("late");
            case "DECLINED" -> next(application.has("servedOn") ? "declined" : "unserved");
            case "GRANTED" -> grants.isEmpty() ? next("granted") : grant(grants.getLast());
            default -> next("nothing");
        };
    }

    private String next(String key, Object... arguments) {
        return wording.text("casefile.next." + key, arguments);
    }

    private String assessment() {
        if (!application.tells("assessors") || !application.tells("scorings")) {
            return next("assessed");
        }
        int assessors = application.each("assessors").size();
        int scorings = application.each("scorings").size();
        if (assessors == 0 && scorings == 0) {
            return next("unassigned");
        }
        return scorings < assessors ? next("scoring", scorings, assessors) : next("scored");
    }

    private String grant(Facts grant) {
        return switch (grant.said("status")) {
            case "ESTABLISHED" -> next("established");
            case "ACCEPTED", "ACTIVE" -> running(grant);
            case "REPORTED" -> next("reported");
            case "REPAYMENT_DUE" -> next("repayment", grant.sek("outstandingSek"));
            case "REFUSED" -> next("refused");
            default -> next("nothing");
        };
    }

    /** The first of what is due: an instalment to be paid, or a report. */
    private String running(Facts grant) {
        if (grant.is("onHold")) {
            return next("onHold");
        }
        if (grant.each("changes").stream().anyMatch(change -> change.is("state", "REQUESTED"))) {
            return next("change");
        }
        var received = grant.each("reports").stream()
                .filter(report -> report.is("state", "received"))
                .findFirst();
        if (received.isPresent()) {
            return next("examine", received.get().valueWithin("reportKind", "kind"));
        }
        var payable = grant.each("instalments").stream()
                .filter(one -> !one.is("released") && !one.is("afterReport"))
                .findFirst();
        return payable.map(one -> next("release", one.counted("instalment"), one.said("payableOn")))
                .orElseGet(() -> report(grant));
    }

    private String report(Facts grant) {
        var released = grant.each("instalments").stream()
                .filter(one -> one.is("released") && !one.has("paidOn"))
                .findFirst();
        if (released.isPresent()) {
            return next("confirm", released.get().counted("instalment"));
        }
        return grant.each("reports").stream()
                .filter(report -> report.is("state", "due") || report.is("state", "overdue"))
                .findFirst()
                .map(report -> next("report", report.valueWithin("reportKind", "kind"), report.said("dueOn")))
                .orElseGet(() -> next("close"));
    }
}
