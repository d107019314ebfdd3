package grantledger.console.history;

import static grantledger.console.history.Part.actor;
import static grantledger.console.history.Part.at;
import static grantledger.console.history.Part.denied;
import static grantledger.console.history.Part.person;
import static grantledger.console.history.Part.said;
import static grantledger.console.history.Part.sek;
import static grantledger.console.history.Part.size;
import static grantledger.console.history.Part.sum;
import static java.util.Map.entry;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Of the life of an application. */
final class ApplicationTellings {
    private static final Telling SUBMITTED = Telling.of(
                    person("submittedBy"),
                    said("applicant.name"),
                    said("proposal.projectTitle"),
                    sek("proposal.requestedAmountSek"))
            .chosen(event -> is(event, "late") ? "late" : "");

    private static final Telling SUPPLEMENTED =
            Telling.of(actor(), said("proposal.projectTitle"), sek("proposal.requestedAmountSek"));

    static final Map<String, Telling> ALL = Map.ofEntries(
            entry("ApplicationSubmitted", SUBMITTED),
            entry("ApplicationResubmitted", SUBMITTED),
            entry("ApplicationRegistered", Telling.of(said("diaryNumber"))),
            entry("CompletionRequested", Telling.of(actor(), said("dueOn")).quoting("missing")),
            entry("CompletionExtended", Telling.of(actor(), said("dueOn")).quoting("reasons")),
            entry("ApplicationCompleted", SUPPLEMENTED),
            entry("ApplicationSupplemented", SUPPLEMENTED),
            entry("CompletionLapsed", Telling.of(said("dueOn"))),
            entry(
                    "FormalCheckRecorded",
                    Telling.of(person("recordedBy"), size("results"), denied("results", "met"))
                            .chosen(event -> is(event, "eligible") ? "met" : "unmet")
                            .quoting("results.note")),
            entry("AssessorAssigned", Telling.of(actor(), said("assessorId"))),
            entry("AssessorUnassigned", Telling.of(actor(), said("assessorId")).quoting("reasons")),
            entry(
                    "ConflictOfInterestDeclared",
                    Telling.of(actor(), said("personId")).quoting("reason")),
            entry(
                    "ConflictOfInterestLifted",
                    Telling.of(person("liftedBy"), said("personId")).quoting("reason")),
            entry(
                    "ApplicationScored",
                    Telling.of(person("assessorId"), sum("scores", "points"), sum("scores", "maxPoints"))),
            entry(
                    "DecisionRecommended",
                    Telling.of(person("recommendedBy"), sek("amountSek"))
                            .by("outcome")
                            .quoting("reasons")),
            entry("RecommendationWithdrawn", Telling.of(person("withdrawnBy")).quoting("reasons")),
            entry("RecommendationSetAside", Telling.of().by("ground")),
            entry(
                    "FundsGranted",
                    Telling.of(person("decidedBy"), sek("amountSek")).quoting("reasons", "conditions")),
            entry("ApplicationDeclined", Telling.of(person("decidedBy")).quoting("reasons")),
            entry(
                    "ApplicationDismissed",
                    Telling.of(person("decidedBy")).by("ground").quoting("reasons")),
            entry("ApplicationWithdrawn", Telling.of(actor()).quoting("reasons")),
            entry("ApplicationDiscontinued", Telling.of().quoting("reason")),
            entry(
                    "ApplicationReopened",
                    Telling.of(person("reopenedBy"))
                            .chosen(event -> is(event, "eligible") ? "eligible" : "submitted")
                            .quoting("ground", "reasons")),
            entry(
                    "DecisionReconsidered",
                    Telling.of(person("decidedBy"), sek("amountSek"))
                            .by("outcome")
                            .quoting("ground", "reasons")),
            entry("DecisionCorrected", Telling.of(person("decidedBy")).quoting("correction", "reasons")),
            entry("DecisionServed", Telling.of(said("servedOn"), actor())),
            entry(
                    "AppealFiled",
                    Telling.of(person("filedBy"), said("receivedOn")).quoting("grounds")),
            entry(
                    "AppealOutcomeRecorded",
                    Telling.of(person("recordedBy"), court(), sek("amountSek"), caseNumber())
                            .by("outcome")),
            entry(
                    "PersonalDataErasureProposed",
                    Telling.of(person("proposedBy"), said("disposalDecision")).quoting("reasons")),
            entry("ErasureProposalWithdrawn", Telling.of(person("withdrawnBy")).quoting("reasons")),
            entry("PersonalDataErased", Telling.of(person("erasedBy"), said("proposedBy"), said("disposalDecision"))));

    private ApplicationTellings() {}

    private static boolean is(JsonNode event, String field) {
        return at(event, field).asBoolean(false);
    }

    /** The agency itself finds an appeal too late. */
    private static Part court() {
        return (wording, event) -> {
            var court = at(event, "court").asString("");
            return court.isEmpty() ? wording.text("history.agency") : court;
        };
    }

    private static Part caseNumber() {
        return (wording, event) -> {
            var number = at(event, "caseNumber").asString("");
            return number.isEmpty() ? wording.text("history.noCase") : wording.text("history.case", number);
        };
    }
}
