package grantledger.console.history;

import static grantledger.console.history.Part.actor;
import static grantledger.console.history.Part.number;
import static grantledger.console.history.Part.person;
import static grantledger.console.history.Part.said;
import static grantledger.console.history.Part.sek;
import static grantledger.console.history.Part.size;
import static grantledger.console.history.Part.sumSek;
import static grantledger.console.history.Part.value;
import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;

/** Of the life of a grant. */
final class GrantTellings {
    private static final Map<String, Telling> STANDING = Map.ofEntries(
            entry(
                    "GrantEstablished",
                    Telling.of(sek("amountSek"), said("applicant.name"), size("instalments"), person("decidedBy"))
                            .quoting("conditions")),
            entry("GrantAccepted", Telling.of(actor())),
            entry("GrantRefused", Telling.of(actor()).quoting("reason")),
            entry("ChangeRequested", Telling.of(person("requestedBy")).quoting("description")),
            entry("ChangeApproved", Telling.of(actor()).quoting("reasons")),
            entry("ChangeRejected", Telling.of(actor()).quoting("reasons")),
            entry(
                    "GrantAmountChanged",
                    Telling.of(person("decidedBy"), sek("amountSek")).quoting("reason")),
            entry("GrantRevoked", Telling.of().quoting("reason")),
            entry(
                    "GrantReinstated",
                    Telling.of(person("decidedBy"), sek("amountSek")).quoting("reason")),
            entry("GrantSettled", Telling.of(sek("settledAmountSek"))),
            entry("GrantClosed", Telling.of(actor(), sek("settledAmountSek"))),
            entry("GrantReopened", Telling.of(actor()).quoting("reasons")));

    private static final Map<String, Telling> MONEY = Map.ofEntries(
            entry("PaymentReleased", Telling.of(person("releasedBy"), number("instalment"), sek("amountSek"))),
            entry(
                    "PaymentConfirmed",
                    Telling.of(actor(), number("instalment"), sek("amountSek"), said("paidOn"), said("reference"))),
            entry(
                    "PaymentCancelled",
                    Telling.of(actor(), number("instalment"), sek("amountSek")).quoting("reasons")),
            entry(
                    "PaymentReturned",
                    Telling.of(
                                    person("recordedBy"),
                                    number("instalment"),
                                    sek("amountSek"),
                                    said("returnedOn"),
                                    said("reference"))
                            .quoting("reasons")),
            entry(
                    "PaymentCorrected",
                    Telling.of(actor(), number("instalment"), said("paidOn"), said("reference"))
                            .quoting("reasons")),
            entry("PaymentsHeld", Telling.of(actor()).quoting("reasons")),
            entry("PaymentsResumed", Telling.of(actor()).quoting("reasons")),
            entry(
                    "InstalmentsChanged",
                    Telling.of(person("decidedBy"), size("instalments"), sumSek("instalments", "amountSek"))
                            .quoting("reasons")),
            entry(
                    "RepaymentDemanded",
                    Telling.of(person("demandedBy"), sek("amountSek"), said("dueOn"), value("ground", "ground"))
                            .quoting("reasons")),
            entry("DemandWithdrawn", Telling.of(actor(), sek("amountSek")).quoting("reasons")),
            entry("DemandReduced", Telling.of(sek("amountSek")).by("ground")),
            entry("RepaymentWaived", Telling.of(actor(), sek("amountSek")).quoting("reasons")),
            entry(
                    "RepaymentRecorded",
                    Telling.of(person("recordedBy"), sek("amountSek"), said("receivedOn"), said("reference"))),
            entry(
                    "RepaymentCorrected",
                    Telling.of(actor(), number("repayment"), sek("amountSek"), said("receivedOn"), said("reference"))
                            .quoting("reasons")));

    private static final Map<String, Telling> REPORTS = Map.ofEntries(
            entry(
                    "OutcomeReported",
                    Telling.of(
                                    person("reportedBy"),
                                    value("reportKind", "kind"),
                                    said("periodStart"),
                                    said("periodEnd"),
                                    sumSek("spent", "amountSek"),
                                    value("goalFulfilment", "goalFulfilment"))
                            .quoting("summary")),
            entry("ReportSelectedForReview", Telling.of().by("ground")),
            entry(
                    "ReportCompletionRequested",
                    Telling.of(actor(), said("dueOn")).quoting("missing")),
            entry("ReportReviewed", Telling.of(person("reviewedBy")).quoting("findings")),
            entry(
                    "ReportApproved",
                    Telling.of(person("approvedBy"), value("reportKind", "kind"), sek("acceptedCostSek"))
                            .quoting("note")),
            entry("ReportReopened", Telling.of(actor()).quoting("reasons")),
            entry(
                    "ReportMoved",
                    Telling.of(actor(), number("report"), said("dueOn")).quoting("reasons")),
            entry(
                    "ReportWaived",
                    Telling.of(person("waivedBy"), number("report")).quoting("reasons")),
            entry("ReportOverdue", Telling.of(number("plannedReport"), value("reportKind", "kind"), said("dueOn"))));

    static final Map<String, Telling> ALL = together();

    private GrantTellings() {}

    private static Map<String, Telling> together() {
        var all = new TreeMap<>(STANDING);
        all.putAll(MONEY);
        all.putAll(REPORTS);
        return Map.copyOf(all);
    }
}
